import { calendarFrom } from '../../../local/demo/calendar';
import { demoCompany } from '../../../local/demo/demo-company';
import { accountOf } from '../../../local/demo/people';
import { datasetChanges } from '../../../local/jira/dataset';
import { createJqlEngine } from '../../../local/jira/jql/engine';
import { permissionsOf } from '../../../local/jira/permissions/permissions';
import { viewerOf } from '../../../local/jira/permissions/viewer';
import type { StoredIssue } from '../../../local/jira/state/model';
import { openStore } from '../../../local/jira/state/open-store';

const TODAY = '2026-11-22';
const dataset = demoCompany({ today: TODAY });
const store = openStore({});
store.load(datasetChanges(dataset));
const issues: readonly StoredIssue[] = [...store.issues.values()];
const levelOf = ({ typeId }: StoredIssue) => store.issueTypes.get(typeId)?.hierarchyLevel ?? Number.NaN;
const visibleTo = (name: string) => {
  const permissions = permissionsOf(store, viewerOf(store, store.users.get(accountOf(name)) ?? null));
  return issues.filter((issue) => permissions.canBrowse(issue));
};

test('has about 1,500 issues in six teams and a strategy project', () => {
  expect(issues.length).toBeGreaterThan(1_400);
  expect(issues.length).toBeLessThan(1_650);
  expect([...store.projects.values()].map(({ key }) => key).sort()).toEqual([
    'ANLY',
    'GROW',
    'MOB',
    'PAY',
    'PLAT',
    'SRCH',
    'STRAT',
  ]);
  for (const project of store.projects.values())
    expect([...store.issues.ofProject(project.id)].length).toBeGreaterThan(20);
});

test('is the same each time it is made for the same day, and moves with the day', () => {
  expect(JSON.stringify(demoCompany({ today: TODAY }))).toBe(JSON.stringify(dataset));
  const later = openStore({});
  later.load(datasetChanges(demoCompany({ today: '2027-01-21' })));
  const due = (state: typeof store) => Date.parse(state.issues.byKey('PAY-3')?.dueOn ?? '') / 86_400_000;
  expect(due(later) - due(store)).toBe(60);
});

test('nothing in it has happened after the first moment of today', () => {
  const latest = Date.parse(`${TODAY}T00:05:00Z`);
  for (const { createdAt, updatedAt, resolvedAt, changelog, comments } of issues) {
    const instants = [
      createdAt,
      updatedAt,
      resolvedAt ?? 0,
      ...changelog.map(({ at }) => at),
      ...comments.map((one) => one.createdAt),
    ];
    expect(Math.max(...instants)).toBeLessThan(latest);
    expect(Math.min(createdAt, ...changelog.map(({ at }) => at))).toBe(createdAt);
  }
});

test('every reference leads somewhere', () => {
  const known = (table: { get(id: string): unknown }, ids: readonly (string | null)[]) =>
    ids.filter((id) => id !== null && table.get(id) === undefined);
  const levels = [...store.securitySchemes.values()].flatMap((scheme) => scheme.levels.map(({ id }) => id));
  const lost = issues.flatMap((issue) => [
    ...known(store.projects, [issue.projectId]),
    ...known(store.issueTypes, [issue.typeId]),
    ...known(store.statuses, [issue.statusId]),
    ...known(store.priorities, [issue.priorityId]),
    ...known(store.resolutions, [issue.resolutionId]),
    ...known(store.users, [issue.assigneeId, issue.reporterId, issue.creatorId]),
    ...known(store.versions, issue.fixVersionIds),
    ...known(store.components, issue.componentIds),
    ...(issue.parentId !== null && store.issues.get(issue.parentId) === undefined ? [issue.parentId] : []),
    ...(issue.securityLevelId !== null && !levels.includes(issue.securityLevelId) ? [issue.securityLevelId] : []),
  ]);
  const members = [...store.groups.values()].flatMap(({ memberIds }) => memberIds);
  const ends = [...store.links.values()].flatMap(({ fromIssueId, toIssueId }) => [fromIssueId, toIssueId]);
  expect(lost).toEqual([]);
  expect(known(store.users, members)).toEqual([]);
  expect(ends.filter((id) => store.issues.get(id) === undefined)).toEqual([]);
});

test('issues have types and statuses that their projects have, and parents one level up or more', () => {
  for (const issue of issues) {
    const project = store.projects.get(issue.projectId);
    const workflow = store.workflows.get(project?.workflowId ?? '');
    expect(project?.issueTypeIds).toContain(issue.typeId);
    expect(workflow?.statusIds).toContain(issue.statusId);
    const parent = issue.parentId === null ? undefined : store.issues.get(issue.parentId);
    if (parent) expect(levelOf(parent)).toBe(levelOf(issue) + 1);
    if (levelOf(issue) === -1) expect(parent?.projectId).toBe(issue.projectId);
  }
});

test('an issue is resolved exactly when its status is done, and its changelog ends in its status', () => {
  for (const issue of issues) {
    const isDone = store.statuses.get(issue.statusId)?.category === 'done';
    expect([issue.resolutionId !== null, issue.resolvedAt !== null]).toEqual([isDone, isDone]);
    const moves = issue.changelog.flatMap(({ items }) => items.filter(({ fieldId }) => fieldId === 'status'));
    if (moves.length > 0) expect(moves.at(-1)?.to).toBe(issue.statusId);
  }
});

test('shows every case that rollups have to tell apart', () => {
  const resolutions = new Set(issues.flatMap(({ resolutionId }) => resolutionId ?? []));
  const count = (matches: (issue: StoredIssue) => boolean) => issues.filter(matches).length;
  const isLate = ({ dueOn, resolvedAt }: StoredIssue) => dueOn !== null && dueOn < TODAY && resolvedAt === null;
  expect(resolutions.size).toBe(4);
  expect(count(isLate)).toBeGreaterThan(20);
  expect(count((issue) => levelOf(issue) === 1)).toBeGreaterThan(60);
  expect(count((issue) => levelOf(issue) === 2)).toBeGreaterThan(15);
  expect(count((issue) => levelOf(issue) === 3)).toBe(5);
  expect(count(({ comments }) => comments.length > 0)).toBeGreaterThan(300);
  const linkKinds = new Map<string, number>();
  for (const { typeId } of store.links.values()) linkKinds.set(typeId, (linkKinds.get(typeId) ?? 0) + 1);
  expect([...linkKinds.values()].every((links) => links >= 10)).toBe(true);
  expect(linkKinds.size).toBe(5);
  const versions = [...store.versions.values()];
  const overdue = versions.filter(({ released, releaseOn }) => !released && releaseOn !== null && releaseOn < TODAY);
  expect(versions.some(({ released }) => released)).toBe(true);
  expect(overdue.length).toBeGreaterThan(3);
  expect(new Set([...store.sprints.values()].map(({ state }) => state))).toEqual(
    new Set(['closed', 'active', 'future']),
  );
});

test('summaries are real sentences: none repeats within a project more than a few times, none has a gap in it', () => {
  const seen = new Map<string, number>();
  for (const issue of issues) {
    expect(issue.summary).not.toMatch(/[{}|]|undefined|lorem/i);
    if (levelOf(issue) < 0) continue;
    const key = `${issue.projectId} ${issue.summary}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  expect(Math.max(...seen.values())).toBeLessThanOrEqual(3);
});

test('the contractor sees Mobile only, and nobody but those named what is behind a level', () => {
  const mobile = [...store.issues.ofProject(store.projectBy('MOB')?.id ?? '')];
  expect(visibleTo('Jonas Keller')).toHaveLength(mobile.length);
  expect(visibleTo('Jonas Keller').every(({ projectId }) => projectId === mobile[0]?.projectId)).toBe(true);

  const secured = issues.filter(({ securityLevelId }) => securityLevelId !== null);
  const openCount = issues.length - secured.length;
  const perLevel = (id: string) => secured.filter(({ securityLevelId }) => securityLevelId === id).length;
  expect(secured.length).toBeGreaterThan(15);
  expect(visibleTo('Priya Raman')).toHaveLength(openCount);
  expect(visibleTo('Noor Haddad')).toHaveLength(openCount + perLevel('10100'));
  expect(visibleTo('Yusuf Demir')).toHaveLength(openCount + perLevel('10101'));
});

test.each([...store.filters.values()])('the saved filter $name finds something for its owner', ({ jql, ownerId }) => {
  const viewer = viewerOf(store, store.users.get(ownerId) ?? null);
  const { canBrowse, canSeeProject } = permissionsOf(store, viewer);
  const outcome = createJqlEngine().search(jql, {
    state: store,
    issues: store.issues,
    viewer: { accountId: ownerId, timeZone: viewer.timeZone },
    now: new Date(`${TODAY}T09:00:00Z`),
    canBrowse,
    canUseFilter: () => false,
    canSeeProject: (id) => [...store.projects.values()].some((project) => project.id === id && canSeeProject(project)),
  });
  expect(outcome.ok && outcome.issueIds.length).toBeGreaterThan(2);
});

test('everyone whom the product names is there, with a title, an address and a zone', () => {
  const titles = [...store.users.values()].map(({ title }) => title).join('\n');
  for (const role of [
    'Product manager, Payments',
    'Release manager',
    'Product operations',
    'Chief',
    'Legal',
    'support',
    'Security',
    'Contractor',
    'Jira administrator',
  ]) {
    expect(titles).toContain(role);
  }
  for (const { email, timeZone, accountType } of store.users.values()) {
    expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
    expect(email !== null).toBe(accountType === 'atlassian');
  }
});

test('refuses what is not a date', () => {
  expect(() => calendarFrom('tomorrow')).toThrow('The demo needs a date such as 2026-03-18, not "tomorrow".');
});
