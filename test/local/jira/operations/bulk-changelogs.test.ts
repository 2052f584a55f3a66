import { buildSite } from '../../../support/site-builder';
import { serveSite, type JiraBody, type ServedSite } from '../../../support/jira-client';
import type { ChangeGroup } from '../../../../local/jira/state/model';

const change = (id: string, at: string, ...fieldIds: readonly string[]): ChangeGroup => ({
  id,
  authorId: 'ann',
  at: Date.parse(at),
  items: fieldIds.map((fieldId) => ({
    field: fieldId,
    fieldId,
    fieldtype: 'jira',
    from: '1',
    fromText: 'One',
    to: '2',
    toText: 'Two',
  })),
});

let served: ServedSite;

beforeAll(async () => {
  const site = await buildSite()
    .user('ann')
    .user('bob')
    .project('ALPHA', { members: ['ann', 'bob'] })
    .securityLevel('ALPHA', '501', ['ann'])
    .issue('ALPHA-1', {
      changelog: [
        change('11', '2026-01-06T00:00:00Z', 'status', 'summary'),
        change('12', '2026-01-09T00:00:00Z', 'duedate'),
      ],
    })
    .issue('ALPHA-2', { changelog: [change('21', '2026-01-07T00:00:00Z', 'status')] })
    .issue('ALPHA-3', { changelog: [change('31', '2026-01-08T00:00:00Z', 'status')], securityLevelId: '501' })
    .issue('ALPHA-4')
    .open();
  served = await serveSite(site);
});

afterAll(() => served.server.close());

const all = ['10001', 'ALPHA-2', '10003', '10004', '77'];
const changesOf = (body: JiraBody) =>
  body.issueChangeLogs?.map(({ issueId, changeHistories }) => [issueId, changeHistories?.map(({ id }) => id)]);

test('the changes of many issues come oldest first, without issues that have none, are hidden or not there', async () => {
  const { body } = await served.as('bob').post('changelog/bulkfetch', { issueIdsOrKeys: all });
  expect(changesOf(body)).toEqual([
    ['10001', ['11', '12']],
    ['10002', ['21']],
  ]);
  expect(body.issueChangeLogs?.[0]?.changeHistories?.[0]?.created).toBe(Date.parse('2026-01-06T00:00:00Z'));
  expect(body.nextPageToken).toBeUndefined();
});

test('pages are of changes: an issue may go on in a later one, and the token holds for this request only', async () => {
  const pages: unknown[] = [];
  let nextPageToken: JiraBody | undefined;
  do {
    const asked = { issueIdsOrKeys: all, maxResults: 2, nextPageToken };
    const { body } = await served.as('ann').post('changelog/bulkfetch', asked);
    pages.push(changesOf(body));
    nextPageToken = body.nextPageToken;
  } while (nextPageToken !== undefined && pages.length < 5);
  expect(pages).toEqual([
    [
      ['10001', ['11']],
      ['10002', ['21']],
    ],
    [
      ['10003', ['31']],
      ['10001', ['12']],
    ],
  ]);
  const { body } = await served.as('ann').post('changelog/bulkfetch', { issueIdsOrKeys: all, maxResults: 2 });
  const other = { issueIdsOrKeys: ['10001'], nextPageToken: body.nextPageToken };
  expect((await served.as('ann').post('changelog/bulkfetch', other)).status).toBe(400);
});

test('only changes of the fields asked for are given', async () => {
  const asked = { issueIdsOrKeys: all, fieldIds: ['summary', 'duedate'] };
  const { body } = await served.as('bob').post('changelog/bulkfetch', asked);
  const items = body.issueChangeLogs?.[0]?.changeHistories?.map((history) =>
    history.items?.map((item) => item.fieldId),
  );
  expect(items).toEqual([['summary'], ['duedate']]);
});

test.each([
  [{ issueIdsOrKeys: [] }, 'No issue IDs or keys were provided.'],
  [
    { issueIdsOrKeys: Array.from({ length: 1001 }, (_, n) => String(n)) },
    'You may only load changelogs for a maximum of 1,000 issues by ID or key at a time.',
  ],
  [{ issueIdsOrKeys: ['1'], maxResults: 10_001 }, "'maxResults' must be between 1 and 10000."],
])('what asks for nothing or too much is refused', async (asked, message) => {
  const { status, body } = await served.as('bob').post('changelog/bulkfetch', asked);
  expect([status, body.errorMessages]).toEqual([400, [message]]);
});
