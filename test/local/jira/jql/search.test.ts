import { createJqlEngine } from '../../../../local/jira/jql/engine';
import type { Change } from '../../../../local/jira/state/model';
import { ANN, BOB, smallSite } from './small-site';

const { as, store } = smallSite();
const engine = createJqlEngine();

/** Keys that the query finds, in its order, or the errors. */
function find(jql: string, accountId: string | null = ANN, timeZone = 'UTC'): readonly string[] {
  const outcome = engine.search(jql, as(accountId, timeZone));
  if (!outcome.ok) return outcome.errors;
  return outcome.issueIds.map((id) => {
    const issue = store.issues.get(id);
    return issue ? store.keyOf(issue) : '?';
  });
}

const keys = (list: string) => (list === '' ? [] : list.split(' '));

describe('fields and operators', () => {
  test.each([
    ['project = PAY', 'PAY-4 PAY-3 PAY-2 PAY-1'],
    ['project = payments AND type = Bug', 'PAY-3'],
    ['project = CASH AND issuetype = Epic', 'PAY-1'],
    ['project in (PAY, SEC) AND statusCategory = "To Do"', 'SEC-1 PAY-4 PAY-3'],
    ['key = pay-2', 'PAY-2'],
    ['key in (PAY-1, PAY-3) ORDER BY key', 'PAY-1 PAY-3'],
    ['id = 3', 'PAY-3'],
    ['key > PAY-2', 'PAY-4 PAY-3'],
    // Not an error: whoever reads on behind an issue that was deleted is told nothing of it.
    ['key > PAY-99', ''],
    ['project = PAY AND id > 99', ''],
    ['priority > Medium', 'PAY-3 PAY-1'],
    ['priority = 3', 'PAY-2'],
    ['resolution = Unresolved AND project = PAY', 'PAY-4 PAY-3 PAY-1'],
    ['resolution is not EMPTY', 'PAY-2'],
    ['assignee = currentUser()', 'PAY-1'],
    ['assignee in membersOf("release-managers")', 'SEC-1 PAY-2'],
    ['assignee = "Bob Baker" AND project = PAY', 'PAY-2'],
    ['reporter = "ann@example.com"', 'PAY-1'],
    ['labels = beta', 'PAY-2'],
    ['labels in (none, cards)', 'PAY-2'],
    ['component = checkout', 'PAY-2'],
    ['fixVersion = 1.1', 'PAY-1'],
    ['fixVersion > "1.0"', 'PAY-2 PAY-1'],
    ['fixVersion <= "1.0"', 'PAY-2'],
    ['fixVersion ~ "1.*"', 'PAY-2 PAY-1'],
    ['fixVersion in releasedVersions()', 'PAY-2'],
    ['fixVersion = earliestUnreleasedVersion(PAY)', 'PAY-1'],
    ['sprint in openSprints()', 'PAY-2'],
    ['sprint = "Sprint 1"', 'PAY-2'],
    ['sprint in futureSprints()', ''],
    ['parent = PAY-1', 'PAY-3 PAY-2'],
    ['"Epic Link" = PAY-1', 'PAY-3 PAY-2'],
    ['parentEpic = PAY-1', 'PAY-4 PAY-3 PAY-2'],
    ['issue in portfolioChildIssuesOf(PAY-1)', 'PAY-4 PAY-3 PAY-2'],
    ['"Story Points[Number]" >= 5', 'PAY-2'],
    ['cf[10016] = 0', 'PAY-3'],
    ['"start date" < 2026-03-02', 'PAY-3'],
    ['Region = EMEA', 'PAY-2'],
    ['level = "board only"', 'PAY-4'],
    ['issueLinkType = blocks', 'SEC-1 PAY-3'],
    ['issueLinkType = "is blocked by"', 'PAY-3 PAY-2'],
    ['issue in linkedIssues(PAY-3)', 'SEC-1 PAY-2'],
    ['issue in linkedIssues("PAY-3", "blocks")', 'PAY-2'],
    ['type in subtaskIssueTypes()', 'PAY-4'],
    ['project in projectsLeadByUser()', 'PAY-4 PAY-3 PAY-2 PAY-1'],
    ['component in componentsLeadByUser()', 'PAY-2'],
    ['issue in updatedBy("Bob Baker", "2026-02-01", "2026-02-02")', 'PAY-2'],
  ])('%s', (jql, expected) => {
    expect(find(jql)).toEqual(keys(expected));
  });
});

describe('emptiness', () => {
  test.each([
    ['assignee = EMPTY AND project = PAY', 'PAY-4 PAY-3'],
    ['assignee != currentUser() AND project = PAY', 'PAY-2'],
    ['NOT assignee = currentUser() AND project = PAY', 'PAY-2'],
    ['assignee not in (currentUser()) AND project = PAY', 'PAY-2'],
    ['assignee in (currentUser(), EMPTY) AND project = PAY', 'PAY-4 PAY-3 PAY-1'],
    ['assignee != EMPTY AND project = PAY', 'PAY-2 PAY-1'],
    ['labels != beta', ''],
    ['"Story Points" < 5', 'PAY-3'],
    ['NOT "Story Points" >= 5', 'PAY-3'],
    ['fixVersion is EMPTY AND project = PAY', 'PAY-4 PAY-3'],
    ['description !~ euros', ''],
    ['NOT (type = Bug OR type = Epic) AND project = PAY', 'PAY-4 PAY-2'],
    ['not (priority = High and status = "To Do") and project = PAY', 'PAY-2 PAY-1'],
  ])('%s', (jql, expected) => {
    expect(find(jql)).toEqual(keys(expected));
  });
});

test('AND binds tighter than OR, and brackets tighter than both', () => {
  expect(find('type = Epic OR type = Bug AND priority = Highest')).toEqual(['PAY-1']);
  expect(find('(type = Epic OR type = Bug) AND priority = High')).toEqual(['PAY-3']);
});

describe('text', () => {
  test.each([
    ['summary ~ "card"', 'PAY-2 PAY-1'],
    ['summary ~ "cards payment"', 'PAY-1'],
    ['summary ~ "declin*"', 'PAY-2'],
    ['summary ~ "\\"declined card\\""', 'PAY-2'],
    ['summary ~ "\\"card declined\\""', ''],
    ['summary ~ "card -retry"', 'PAY-1'],
    ['summary ~ "receipt OR retry"', 'PAY-3 PAY-2'],
    ['description ~ "zürich"', 'PAY-3'],
    ['comment ~ staging', 'PAY-3'],
    ['text ~ "staging"', 'PAY-3'],
    ['text ~ paragraph', ''],
  ])('%s', (jql, expected) => {
    expect(find(jql)).toEqual(keys(expected));
  });
});

describe('dates, at 2026-03-18 10:30 UTC', () => {
  test.each([
    ['created >= -10d', 'UTC', 'SEC-1 PAY-4 PAY-3'],
    ['created >= "-1w 1d"', 'UTC', 'SEC-1 PAY-4 PAY-3'],
    ['created < "2026/01/06"', 'UTC', 'PAY-1'],
    ['created = "2026-01-05 12:00"', 'UTC', 'PAY-1'],
    ['created >= startOfMonth() AND created < startOfWeek()', 'UTC', 'PAY-4 PAY-3'],
    ['created >= startOfYear() AND created <= endOfMonth(-2)', 'UTC', 'PAY-2 PAY-1'],
    ['due = startOfDay()', 'UTC', 'PAY-1'],
    ['due < now()', 'UTC', 'PAY-3'],
    ['due <= 1d', 'UTC', 'PAY-3 PAY-1'],
    ['due < now()', 'Pacific/Kiritimati', 'PAY-3 PAY-1'],
    ['updated >= startOfDay()', 'UTC', ''],
    ['updated >= startOfDay()', 'Asia/Tokyo', 'PAY-2'],
    ['resolved >= 2026-03-01 AND resolved < 2026-03-02', 'UTC', 'PAY-2'],
  ])('%s in %s', (jql, timeZone, expected) => {
    expect(find(jql, ANN, timeZone)).toEqual(keys(expected));
  });
});

describe('history', () => {
  test.each([
    ['status was "In Progress" AND status = Done', 'PAY-2'],
    ['status was "To Do" before "2026-01-31" AND project = PAY', 'PAY-2'],
    ['status was "In Progress" during ("2026-02-10", "2026-02-20")', 'PAY-2 PAY-1'],
    ['status was Done by "Ann Archer"', 'PAY-2'],
    ['status was not in ("In Progress", Done)', 'SEC-1 PAY-4 PAY-3'],
    ['resolution was EMPTY AND type = Bug', 'PAY-3'],
    ['status changed', 'PAY-2'],
    ['NOT status changed AND type = Epic', 'PAY-1'],
    ['status changed from "To Do" to "In Progress" by "Bob Baker" before startOfMonth()', 'PAY-2'],
    ['status changed to Done on "2026-03-01"', 'PAY-2'],
    ['status changed after "2026-03-02"', ''],
  ])('%s', (jql, expected) => {
    expect(find(jql)).toEqual(keys(expected));
  });
});

describe('order', () => {
  test.each([
    ['project = PAY ORDER BY summary', 'PAY-4 PAY-1 PAY-3 PAY-2'],
    ['project = PAY ORDER BY priority', 'PAY-4 PAY-1 PAY-3 PAY-2'],
    ['project = PAY ORDER BY priority ASC, key DESC', 'PAY-2 PAY-3 PAY-1 PAY-4'],
    ['project = PAY ORDER BY due ASC, created DESC', 'PAY-3 PAY-1 PAY-4 PAY-2'],
    ['project = PAY ORDER BY created', 'PAY-4 PAY-3 PAY-2 PAY-1'],
    ['project = PAY AND type in (Bug, Story) ORDER BY Rank', 'PAY-3 PAY-2'],
    ['project = PAY ORDER BY status DESC, "Story Points" ASC', 'PAY-2 PAY-1 PAY-3 PAY-4'],
  ])('%s', (jql, expected) => {
    expect(find(jql)).toEqual(keys(expected));
  });
});

describe('permissions', () => {
  it('leaves out what the viewer cannot browse', () => {
    expect(find('text ~ payments OR type = Sub-task', BOB)).toEqual(['PAY-1']);
    expect(find('parentEpic = PAY-1', BOB)).toEqual(['PAY-3', 'PAY-2']);
  });

  it.each([
    ['project = SEC', 'project = NOPE', 'SEC', 'NOPE'],
    ['project = "Secret Lab"', 'project = "Other Lab"', 'Secret Lab', 'Other Lab'],
    ['key = SEC-1', 'key = SEC-99', 'SEC-1', 'SEC-99'],
    ['key = PAY-4', 'key = PAY-99', 'PAY-4', 'PAY-99'],
    ['parent = PAY-4', 'parent = PAY-99', 'PAY-4', 'PAY-99'],
    ['fixVersion = Moonshot', 'fixVersion = Sunshot', 'Moonshot', 'Sunshot'],
    ['issue in linkedIssues(SEC-1)', 'issue in linkedIssues(SEC-9)', 'SEC-1', 'SEC-9'],
    ['level = "Board only"', 'level = "No such"', 'Board only', 'No such'],
    ['status = Simmering', 'status = Boiling', 'Simmering', 'Boiling'],
    ['fixVersion in unreleasedVersions(SEC)', 'fixVersion in unreleasedVersions(ABC)', 'SEC', 'ABC'],
  ])('answers %s as it answers %s', (hidden, missing, hiddenName, missingName) => {
    const answers = find(hidden, BOB);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toContain(hiddenName);
    expect(answers.map((text) => text.replaceAll(hiddenName, missingName))).toEqual(find(missing, BOB));
  });
});

test('a query without a restriction says so', () => {
  expect(engine.search('ORDER BY created', as(ANN))).toMatchObject({ ok: true, bounded: false });
  expect(engine.search('created > -1d', as(ANN))).toMatchObject({ ok: true, bounded: true });
});

test('matching looks at the given issues only', () => {
  expect(engine.match('project = PAY', [1, 3, 5, 99], as(ANN))).toMatchObject({ ok: true, issueIds: [3, 1] });
});

describe('saved filters', () => {
  const saved = (id: string, name: string, jql: string, ownerId = ANN): Change => ({
    put: 'filters',
    record: { id, name, description: '', ownerId, jql, shares: [], favouriteOf: [] },
  });
  beforeAll(() => {
    store.load([
      saved('31', 'Bugs of Payments', 'project = PAY AND type = Bug ORDER BY created'),
      saved('32', 'Bugs and epics', 'filter = 31 OR type = Epic AND project = PAY'),
      saved('33', 'Round', 'filter = 34'),
      saved('34', 'And round', 'filter = "Round"'),
      saved('35', 'Out of date', 'project = GONE'),
      saved('36', 'All of it', 'ORDER BY key'),
    ]);
  });

  test.each([
    ['filter = 31', 'PAY-3'],
    ['filter = "bugs of payments"', 'PAY-3'],
    ['filter in (31, "Bugs and epics") ORDER BY key', 'PAY-1 PAY-3'],
    ['filter != 31 AND project = PAY', 'PAY-4 PAY-2 PAY-1'],
    ['filter = 36 AND type = Bug', 'PAY-3'],
  ])('%s', (jql, expected) => {
    expect(find(jql)).toEqual(keys(expected));
  });

  test.each([
    ['filter = 99', "A value with ID '99' does not exist for the field 'filter'."],
    ['filter = Nothing', "The value 'Nothing' does not exist for the field 'filter'."],
    ['filter = 35', "The value 'GONE' does not exist for the field 'project'."],
    ['filter is EMPTY', "The field 'filter' does not support searching for EMPTY values."],
    [
      'filter = 33',
      "Field 'filter' with value 'Round' matches filter 'Round' and causes a cyclical reference, this query can not be executed and should be edited.",
    ],
  ])('%s is refused', (jql, message) => {
    expect(engine.search(jql, as(ANN))).toEqual({ ok: false, errors: [message] });
  });

  test('a filter of somebody else is as if it were not there', () => {
    const outcome = engine.search('filter = 31', as(BOB));
    expect(outcome).toEqual({ ok: false, errors: ["A value with ID '31' does not exist for the field 'filter'."] });
  });
});
