import { initialRoleSettings, type RoleSettings } from '../../../src/domain/role/roles';
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
