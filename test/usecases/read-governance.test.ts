import { initialRoleSettings, plainProjectSettings, type RoleSettings } from '../../src/domain/role/roles';
import { readGovernance } from '../../src/usecases/governance/read-governance';
import { readGovernanceTrend } from '../../src/usecases/governance/read-governance-trend';
import type { GovernancePorts, ItemIssue } from '../../src/usecases/governance/ports';
import { fakePorts, memoryJournal } from '../support/fake-ports';

const issue = (issueId: string): ItemIssue => ({
  issueId,
  key: `PAY-${issueId}`,
  summary: '',
  projectId: '1',
  statusCategory: 'new',
  assigneeId: null,
  assigneeName: null,
  dueOn: null,
});

/** Three items, one of them by a version that nobody has; what a test overrides of Jira and of storage. */
async function setup(
  overrides: {
    issues?: Partial<GovernancePorts['issues']>;
    entries?: GovernancePorts['entries'];
    settings?: Partial<RoleSettings>;
  } = {},
  version = 1,
) {
  const journal = memoryJournal();
  for (const issueId of ['10', '11', '12']) {
    const patch = { 'template/id': 'outcome', 'template/version': issueId === '12' ? version : 1 };
    const entityId = `roadmap:${issueId}`;
    await journal.append(
      { entityId, revision: 1, authorId: 'pm', at: '2026-10-01T09:00:00.000Z', operation: 'roadmap.save', patch },
      { kind: 'roadmap', issueId, projectId: '1', state: patch },
    );
  }
  const base = fakePorts().ports;
  const { ports } = fakePorts({
    journal,
    settings: {
      ...base.settings,
      roles: async () => ({ revision: 1, settings: { ...initialRoleSettings, ...overrides.settings } }),
    },
    projects: { ...base.projects, all: async () => [{ projectId: '1', key: 'PAY', name: 'Payments' }] },
    governance: {
      issues: {
        ...base.governance.issues,
        read: async (ids) => ({ found: ids.map(issue), missing: [] }),
        ...overrides.issues,
      },
      entries: overrides.entries ?? {
        ofEach: async (ids) => ({
          found: await Promise.all(ids.map((id) => journal.entriesAfter(id, 0))),
          missing: [],
        }),
      },
    },
  });
  const call = { viewer: { accountId: 'ops' }, grants: null } as const;
  return {
    read: () => readGovernance(ports, { ...call, input: { timeZone: 'UTC' } }),
    trend: () => readGovernanceTrend(ports, { ...call, input: { timeZone: 'UTC', projectId: null } }),
  };
}

const late = 'Jira took too long.';

test('what Jira didn’t tell in time is said, with the items that it did', async () => {
  const { read } = await setup({ issues: { read: async () => ({ found: [issue('10')], missing: [late] }) } });
  expect(await read()).toMatchObject({ items: [{ issueId: '10' }], missing: [late] });
});

test('a count that Jira didn’t give is not known, and is no reason to have no figures', async () => {
  const { read } = await setup({ issues: { countEach: async (queries) => queries.map(() => null) } });
  expect(await read()).toMatchObject({ missing: [], teams: [{ offeredOn: null }], items: [{}, {}, {}] });
});

test('an item by a version that nobody has is said to be missing', async () => {
  const { read, trend } = await setup({}, 7);
  const missing = [expect.stringMatching(/^The template of 1 item can’t be found, so it is not counted/)];
  expect(await read()).toMatchObject({ items: [{ issueId: '10' }, { issueId: '11' }], missing });
  expect(await trend()).toEqual({ points: [], missing });
});

test('a trend of which any history is missing shows no point', async () => {
  const { trend } = await setup({ entries: { ofEach: async () => ({ found: [], missing: [late] }) } });
  expect(await trend()).toEqual({ points: [], missing: [late] });
  const whole = await setup();
  expect((await whole.trend()).points.at(-1)).toMatchObject({ on: '2026-11-01', filled: 3, offeredOn: 0 });
});

test('Jira is asked once for each query, in projects and over templates alike', async () => {
  const asked: string[][] = [];
  const { read } = await setup({
    issues: {
      countEach: async (queries) => {
        asked.push([...queries]);
        return queries.map(() => 40);
      },
    },
  });
  expect((await read()).versions.map(({ offeredOn }) => offeredOn)).toEqual([40, 40, 40]);
  expect(asked).toEqual([['project in (1)', 'project = 1']]);
});

test.each([
  ['no project is on pilot', 'on', 0],
  ['the project is on pilot', 'pilot', 3],
] as const)('while governance is on pilot and %s, it counts what is on pilot only', async (_what, rollout, items) => {
  const { read, trend } = await setup({
    settings: {
      pillars: { ...initialRoleSettings.pillars, governance: 'pilot' },
      projects: { '1': { ...plainProjectSettings, rollout } },
    },
  });
  const view = await read();
  expect(view.items).toHaveLength(items);
  expect(view.teams).toHaveLength(items === 0 ? 0 : 1);
  expect((await trend()).points.at(-1)).toMatchObject({ filled: items });
});
