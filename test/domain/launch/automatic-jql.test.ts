import { fillAutomaticJql, misplacesTopPriorities, OPEN_BUGS_JQL } from '../../../src/domain/launch/automatic-jql';

const SITE = { priorities: ['Highest', 'Critical', 'Low'], issueTypes: ['Story', 'Bug'] };
const FACTS = { projectKey: 'APP', issueKey: 'APP-1', topPriorities: ['Highest', 'Blocker', 'Critical'], site: SITE };

test('the check names the project, and the type and priorities that the site has', () => {
  expect(fillAutomaticJql(OPEN_BUGS_JQL, FACTS)).toEqual({
    ok: true,
    jql: 'project = "APP" AND issuetype = "Bug" AND statusCategory != Done AND priority in ("Highest", "Critical")',
  });
});

test('names are compared without case and asked for in the site’s own spelling', () => {
  const site = { priorities: ['HIGHEST', 'blocker'], issueTypes: ['BUG'] };
  expect(fillAutomaticJql(OPEN_BUGS_JQL, { ...FACTS, site })).toEqual({
    ok: true,
    jql: 'project = "APP" AND issuetype = "BUG" AND statusCategory != Done AND priority in ("HIGHEST", "blocker")',
  });
});

test('on a site without top priorities every open bug counts', () => {
  expect(fillAutomaticJql(OPEN_BUGS_JQL, { ...FACTS, site: { ...SITE, priorities: ['P1'] } })).toEqual({
    ok: true,
    jql: 'project = "APP" AND issuetype = "Bug" AND statusCategory != Done',
  });
});

test('on a site without the type there is nothing to ask', () => {
  expect(fillAutomaticJql(OPEN_BUGS_JQL, { ...FACTS, site: { ...SITE, issueTypes: ['Defect'] } })).toEqual({
    ok: false,
    missingType: 'Bug',
  });
});

test('a quote in a name stays inside its string, and other braces stay as they are', () => {
  const filled = fillAutomaticJql('parent = {issueKey} AND x in ({topPriorities}) AND y = "{z}"', {
    ...FACTS,
    topPriorities: ['A" OR "B'],
    site: { ...SITE, priorities: ['A" OR "B'] },
  });
  expect(filled).toEqual({ ok: true, jql: 'parent = APP-1 AND x in ("A\\" OR \\"B") AND y = "{z}"' });
});

test.each(['issuetype = 10004', 'issuetype = "10004" AND statusCategory != Done'])(
  'a type by its id is asked for as it stands: %s',
  (template) => {
    expect(fillAutomaticJql(template, FACTS)).toEqual({ ok: true, jql: template });
  },
);

test('each clause that names top priorities is left out where the site has none', () => {
  const clause = 'AND priority in ( {topPriorities} )';
  const facts = { ...FACTS, site: { ...SITE, priorities: [] } };
  expect(fillAutomaticJql(`(a = 1 ${clause}) OR (b = 2 ${clause})`, facts)).toEqual({
    ok: true,
    jql: '(a = 1) OR (b = 2)',
  });
});

test.each([
  [OPEN_BUGS_JQL, false],
  ['project = "{projectKey}"', false],
  ['priority in ({topPriorities}) AND project = "{projectKey}"', true],
  ['project = "{projectKey}" OR priority in ({topPriorities})', true],
  ['project = "{projectKey}" AND priority not in ({topPriorities})', true],
])('in %s the top priorities can’t be left out: %s', (template, misplaced) => {
  expect(misplacesTopPriorities(template)).toBe(misplaced);
});
