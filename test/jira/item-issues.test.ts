import { itemIssues } from '../../src/jira/item-issues';
import { jiraAnswers, jsonAnswer, type Sent } from '../support/jira-answers';

const SOON = '2999-01-01T00:00:00.000Z';
const GONE_BY = '2000-01-01T00:00:00.000Z';
const ids = Array.from({ length: 20_000 }, (_, index) => String(index + 1));

/** Which issues one check asks about: what the adapter just sent. */
const askedBy = ({ body }: Sent) =>
  (body as { readonly projectPermissions: readonly { readonly issues: readonly number[] }[] }).projectPermissions[0]
    ?.issues ?? [];
const granted = (issues: readonly number[]) =>
  jsonAnswer({ globalPermissions: [], projectPermissions: [{ permission: 'BROWSE_PROJECTS', issues }] });

test('while Jira limits requests, only what it granted before is visible, no more is asked, and that it isn’t all is said', async () => {
  let checks = 0;
  const sent = jiraAnswers((request) => ((checks += 1) > 1 ? jsonAnswer({}, 429) : granted(askedBy(request))));
  const { found, missing } = await itemIssues.visible(ids, SOON);
  expect(found).toEqual(ids.slice(0, 1_000));
  expect(missing).toEqual([
    expect.stringMatching(/^Jira is limiting requests for now, so .* Read again in a minute\.$/),
  ]);
  expect(sent.length).toBeLessThan(20);
});

test('what Jira refuses for another reason is no partial reading', async () => {
  jiraAnswers(() => jsonAnswer({}, 500));
  await expect(itemIssues.visible(ids, SOON)).rejects.toMatchObject({ code: 'unavailable' });
});

test('past its time nothing is asked, and nothing is visible', async () => {
  const sent = jiraAnswers((request) => granted(askedBy(request)));
  expect(await itemIssues.visible(ids, GONE_BY)).toEqual({
    found: [],
    missing: [expect.stringMatching(/^Jira took too long to answer, so /)],
  });
  expect(sent).toEqual([]);
});

test('issues are left out while Jira limits requests, and that they are is said', async () => {
  jiraAnswers(() => jsonAnswer({}, 429));
  expect(await itemIssues.read(['1'], SOON)).toEqual({
    found: [],
    missing: ['Jira is limiting requests for now, so not all filled items were read. Read again in a minute.'],
  });
});
