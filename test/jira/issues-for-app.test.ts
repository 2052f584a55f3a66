import { issuesForApp } from '../../src/jira/issues-for-app';
import { jiraAnswers, jsonAnswer } from '../support/jira-answers';

const notFound = () =>
  jsonAnswer({ errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} }, 404);

it('looks for issues a hundred at a time, in the app’s name, and leaves out what it can’t see', async () => {
  const requests = jiraAnswers(({ body }) => {
    const { issueIdsOrKeys } = body as { readonly issueIdsOrKeys: readonly string[] }; // what the adapter just sent
    const visible = issueIdsOrKeys.filter((id) => Number(id) % 2 === 0);
    return jsonAnswer({ issues: visible.map((id) => ({ id, key: `A-${id}`, fields: { project: { id: '10100' } } })) });
  });
  const ids = Array.from({ length: 250 }, (_, n) => String(n + 1));
  const found = await issuesForApp.existing(ids);
  expect(found).toHaveLength(125);
  expect(found[0]).toEqual({ issueId: '2', projectId: '10100' });
  expect(requests.map(({ provider, method, path }) => `${provider} ${method} ${path}`)).toEqual(
    Array(3).fill('app POST /rest/api/3/issue/bulkfetch'),
  );
});

it('asks nothing about no issues', async () => {
  const requests = jiraAnswers(notFound);
  expect(await issuesForApp.existing([])).toEqual([]);
  expect(requests).toEqual([]);
});

it('reads the properties that an issue has', async () => {
  const requests = jiraAnswers(() => jsonAnswer({ id: '1', properties: { 'gantry.roadmap': { revision: 1 } } }));
  expect(await issuesForApp.readProperties('1', ['gantry.roadmap', 'gantry.launch'])).toEqual({
    'gantry.roadmap': { revision: 1 },
  });
  expect(requests[0]?.path).toBe('/rest/api/3/issue/1?fields=project&properties=gantry.roadmap%2Cgantry.launch');
});

it('tells an issue that it can’t see from one without properties', async () => {
  jiraAnswers(notFound);
  expect(await issuesForApp.readProperties('1', ['gantry.roadmap'])).toBeNull();
  jiraAnswers(() => jsonAnswer({ id: '1', fields: {} }));
  expect(await issuesForApp.readProperties('1', ['gantry.roadmap'])).toEqual({});
});

it('writes a property, and removes one whether or not it is there', async () => {
  const requests = jiraAnswers(({ method }) => (method === 'PUT' ? jsonAnswer({}) : notFound()));
  await issuesForApp.writeProperty('1', 'gantry.launch', { revision: 2 });
  await issuesForApp.deleteProperty('1', 'gantry.launch');
  expect(requests).toEqual([
    { provider: 'app', method: 'PUT', path: '/rest/api/3/issue/1/properties/gantry.launch', body: { revision: 2 } },
    { provider: 'app', method: 'DELETE', path: '/rest/api/3/issue/1/properties/gantry.launch', body: undefined },
  ]);
});

it.each([
  [403, 'forbidden'],
  [503, 'unavailable'],
] as const)('passes on that Jira answered %i as %s', async (status, code) => {
  jiraAnswers(() => jsonAnswer({}, status));
  await expect(issuesForApp.readProperties('1', ['gantry.roadmap'])).rejects.toMatchObject({ code });
  await expect(issuesForApp.deleteProperty('1', 'gantry.roadmap')).rejects.toMatchObject({ code });
  await expect(issuesForApp.existing(['1'])).rejects.toMatchObject({ code });
});
