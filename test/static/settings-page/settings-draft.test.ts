import { initialRoleSettings, type RoleSettings } from '../../../src/domain/role/roles';
import { emptyFreeze } from '../../../static/src/settings-page/freeze-draft';
import { emptyOwnerRole } from '../../../static/src/settings-page/owner-role-draft';
import { rebaseSettings, takeTheirs } from '../../../static/src/settings-page/rebase-settings';
import {
  draftOf,
  draftProblems,
  emptyLead,
  plainProject,
  settingsOf,
  withUnfinished,
} from '../../../static/src/settings-page/settings-draft';

const group = (name: string) => ({ kind: 'group' as const, groupId: `id-${name}`, name });
const ledBy = (accountId: string) => ({ lead: { kind: 'person' as const, accountId } });
const base: RoleSettings = {
  productOps: [group('ops')],
  releaseManagers: [],
  pillars: { ...initialRoleSettings.pillars, launches: 'pilot' },
  reminders: { weeklyUpdate: true, launches: true },
  gate: { whenUnanswered: 'refuse' },
  index: { pointsPerHour: 16_000, historyDays: 400, seedHistory: false },
  freezeWindows: [],
  projects: {
    '10001': {
      releaseManagers: [],
      rollout: 'pilot',
      ownerRoles: {},
      functionLeads: { Legal: ledBy('ada'), Support: ledBy('grace') },
    },
  },
};
const change = (part: Partial<RoleSettings>): RoleSettings => ({ ...base, ...part });
const project = (part: Partial<RoleSettings['projects'][string]>) =>
  change({
    projects: {
      '10001': {
        releaseManagers: [],
        rollout: 'pilot',
        ownerRoles: {},
        functionLeads: {},
        ...base.projects['10001'],
        ...part,
      },
    },
  });

test('settings survive being edited and written back; a project of which nothing is said is left out', () => {
  expect(settingsOf(draftOf(base, {}))).toEqual(base);
  const draft = draftOf(base, {});
  expect(settingsOf({ ...draft, projects: { ...draft.projects, '10002': plainProject } })).toEqual(base);
});

test.each([
  ['without anything', {}, ['name', 'lead']],
  [
    'with a delegate but no date',
    {
      name: 'Legal',
      kind: 'group',
      group: group('legal'),
      delegate: { accountId: 'a', displayName: 'A', active: true },
    },
    ['untilOn'],
  ],
  [
    'with a date but no delegate',
    { name: 'Legal', kind: 'group', group: group('legal'), untilOn: '2026-12-24' },
    ['delegate'],
  ],
  ['that is whole', { name: 'Legal', kind: 'group', group: group('legal') }, []],
] as const)('a lead %s can’t be saved for what is missing', (_, parts, missing) => {
  const lead = { ...emptyLead('row'), ...parts };
  const draft = { ...draftOf(initialRoleSettings, {}), projects: { '7': { ...plainProject, leads: [lead] } } };
  expect(draftProblems(draft).map(({ path }) => path)).toEqual(missing.map((part) => `7/row/${part}`));
});

test('two leads of one function are one too many', () => {
  const lead = { ...emptyLead('one'), name: 'Legal', kind: 'group' as const, group: group('legal') };
  const leads = [lead, { ...lead, rowId: 'two', name: ' Legal ' }];
  const draft = { ...draftOf(initialRoleSettings, {}), projects: { '7': { ...plainProject, leads } } };
  expect(draftProblems(draft).map(({ path }) => path)).toEqual(['7/two/name']);
});

test('changes to different things are both kept', () => {
  const theirs = change({ releaseManagers: [group('release')], pillars: { ...base.pillars, portfolio: 'off' } });
  const mine = change({
    productOps: [],
    projects: project({ ownerRoles: {}, functionLeads: { Legal: ledBy('alan'), Support: ledBy('grace') } }).projects,
  });
  const { settings, conflicts } = rebaseSettings(base, theirs, mine);
  expect(conflicts).toEqual([]);
  expect(settings).toEqual({ ...mine, releaseManagers: [group('release')], pillars: theirs.pillars });
});

test('two people who add to one list both find their group in it', () => {
  const { settings, conflicts } = rebaseSettings(
    base,
    change({ productOps: [group('ops'), group('theirs')] }),
    change({ productOps: [group('ops'), group('mine')] }),
  );
  expect(settings.productOps.map(({ name }) => name)).toEqual(['ops', 'theirs', 'mine']);
  expect(conflicts).toEqual([]);
});

test.each([
  ['the same value', change({ pillars: { ...base.pillars, roadmap: 'off' } }), 'off', []],
  ['another value', change({ pillars: { ...base.pillars, roadmap: 'pilot' } }), 'off', ['pilot']],
])('a pillar that both changed to %s', (_, theirs, result, their) => {
  const mine = change({ pillars: { ...base.pillars, roadmap: 'off' } });
  const rebased = rebaseSettings(base, theirs, mine);
  expect(rebased.settings.pillars.roadmap).toBe(result);
  expect(rebased.conflicts.map((conflict) => conflict.theirs)).toEqual(their);
});

test('a lead that I changed and they removed is a conflict; taking theirs removes it', () => {
  const theirs = project({ ownerRoles: {}, functionLeads: { Support: ledBy('grace') } });
  const mine = project({ ownerRoles: {}, functionLeads: { Legal: ledBy('alan'), Support: ledBy('grace') } });
  const { settings, conflicts } = rebaseSettings(base, theirs, mine);
  expect(settings).toEqual(mine);
  expect(conflicts).toEqual([{ place: { kind: 'lead', projectId: '10001', name: 'Legal' }, theirs: null }]);
  const [conflict] = conflicts;
  if (conflict === undefined) throw new Error('There is no conflict to settle.');
  expect(takeTheirs(settings, conflict)).toEqual(theirs);
});

test('a lead that is half typed outlives somebody else’s save', () => {
  const draft = draftOf(base, {});
  const half = { ...emptyLead('new'), name: 'Docs' };
  const typed = {
    ...draft,
    projects: { '10001': { ...plainProject, leads: [...(draft.projects['10001']?.leads ?? []), half] } },
  };
  expect(withUnfinished(draftOf(base, {}), typed).projects['10001']?.leads.map(({ name }) => name)).toEqual([
    'Legal',
    'Support',
    'Docs',
  ]);
});

const SVEN = { accountId: 'sven', displayName: 'Sven', active: true };

test('every role of Gantry’s own checklist but the PM’s stands in a project, and those that somebody holds are saved', () => {
  const rich = project({ ownerRoles: { SRE: 'sven', 'Store operations': 'ada' } });
  const draft = draftOf(rich, { sven: SVEN });
  const roles = draft.projects['10001']?.ownerRoles ?? [];
  expect(roles.map(({ role }) => role)).toEqual(
    expect.arrayContaining(['Engineering lead', 'SRE', 'Store operations']),
  );
  expect(roles.map(({ role }) => role)).not.toContain('PM');
  expect(roles.find(({ role }) => role === 'SRE')).toMatchObject({ isKnown: true, person: SVEN });
  expect(settingsOf(draft)).toEqual(rich);
});

test('an own role needs a name and a person, and an unfinished one outlives what others saved', () => {
  const own = { ...emptyOwnerRole('role-1'), person: SVEN };
  const draft = draftOf(base, {});
  const [standing] = Object.values(draft.projects);
  if (standing === undefined) throw new Error('no project');
  const typed = { ...draft, projects: { '10001': { ...standing, ownerRoles: [...standing.ownerRoles, own] } } };
  expect(draftProblems(typed)).toMatchObject([{ path: '10001/role-1/name' }]);
  const kept = withUnfinished(draftOf(project({ ownerRoles: { SRE: 'sven' } }), {}), typed);
  expect(kept.projects['10001']?.ownerRoles.at(-1)).toEqual(own);
  expect(settingsOf(kept).projects['10001']?.ownerRoles).toEqual({ SRE: 'sven' });
});

test.each([
  ['nothing', {}, ['name', 'fromOn', 'toOn']],
  ['days the wrong way round', { name: 'Peak', fromOn: '2026-12-02', toOn: '2026-12-01' }, ['toOn']],
])('a freeze with %s isn’t saved, says where, and stays in the draft', (_, part, parts) => {
  const freeze = { ...emptyFreeze('f1'), ...part };
  const typed = { ...draftOf(base, {}), freezeWindows: [freeze] };
  expect(draftProblems(typed).map(({ path }) => path)).toEqual(parts.map((name) => `freeze/f1/${name}`));
  expect(settingsOf(typed).freezeWindows).toEqual([]);
  expect(withUnfinished(draftOf(base, {}), typed).freezeWindows).toEqual([freeze]);
});
