import { fillAutomaticJql, OPEN_BUGS_JQL } from '../../../src/domain/launch/automatic-jql';

const FACTS = { projectKey: 'APP', issueKey: 'APP-1', topPriorities: ['Highest', 'Critical'] };

test('the check names the project and the priorities that the site has', () => {
  expect(fillAutomaticJql(OPEN_BUGS_JQL, FACTS)).toBe(
    'project = "APP" AND issuetype = Bug AND statusCategory != Done AND priority in ("Highest", "Critical")',
  );
});

test('on a site without top priorities every open bug counts', () => {
  expect(fillAutomaticJql(OPEN_BUGS_JQL, { ...FACTS, topPriorities: [] })).toBe(
    'project = "APP" AND issuetype = Bug AND statusCategory != Done',
  );
});

test('a quote in a name stays inside its string, and other braces stay as they are', () => {
  const filled = fillAutomaticJql('parent = {issueKey} AND x in ({topPriorities}) AND y = "{z}"', {
    ...FACTS,
    topPriorities: ['A" OR "B'],
  });
  expect(filled).toBe('parent = APP-1 AND x in ("A\\" OR \\"B") AND y = "{z}"');
});
