import { statePath } from '../../../src/domain/journal/patch';
import { BUILTIN_CHECKLIST } from '../../../src/domain/launch/builtin-checklist';
import { findItem } from '../../../src/domain/launch/launch';
import { launchFromState, toState } from '../../../src/domain/launch/launch-state';
import { UnreadableLaunch } from '../../../src/domain/launch/unreadable-launch';
import { startLaunch } from '../../../src/domain/launch/start-launch';
import { aDecision, aLaunch, anActor, anItem, aReport, LAUNCH_ON, MOMENT, REPORT, waived } from './build-launch';

const RICH = aLaunch(
  {
    'engineering.load': anItem({ requires: [REPORT], state: 'done', ownerId: 'olga' }),
    'legal.terms': waived('2026-05-20', { importance: 'blocking' }),
    'region.tax@eu.w1': {
      ...anItem(),
      evidence: [aReport()],
      verification: { by: 'vera', at: MOMENT.now, ownerId: 'olga' },
    },
  },
  {
    weekendsToFriday: true,
    regions: [{ key: 'eu', name: 'EU', wave: 1, delayDays: 0 }],
    moves: [{ from: '2026-05-01', to: LAUNCH_ON, reason: null, by: 'petra', at: MOMENT.now }],
    decisions: [aDecision('pause'), aDecision('go')],
  },
);

test('a launch survives the way to flat paths and back', () => {
  expect(launchFromState(toState(RICH))).toEqual(RICH);
});

test('the item fields have a path each, and nothing empty takes one', () => {
  const state = toState(RICH);
  expect(state['items/legal.terms/state']).toBe('waived');
  expect(state['decisions/2']).toMatchObject({ outcome: 'go' });
  expect(state['items/legal.terms/waiver']).toMatchObject({ expiresOn: '2026-05-20' });
  expect(Object.keys(state)).not.toContain('items/legal.terms/evidence');
  expect(Object.values(state)).not.toContain(null);
});

test('the journal takes every path of a launch', () => {
  const started = startLaunch(
    BUILTIN_CHECKLIST,
    {
      tier: 'T1',
      launchOn: LAUNCH_ON,
      timeZone: 'UTC',
      regions: [{ key: 'eu', name: 'EU', wave: 1, delayDays: 0 }],
      packs: ['region'],
      checklistId: 'builtin.launch',
      versionIds: [],
    },
    {},
    MOMENT.today,
    anActor('rm'),
  );
  const paths = started.ok ? Object.keys(started.patch) : [];
  expect(paths.length).toBeGreaterThan(90);
  expect(paths.filter((path) => !statePath.safeParse(path).success)).toEqual([]);
});

test('decisions of an earlier version’s list come before those with a path each, which stand in order of their numbers', () => {
  const outcomes = ['pause', 'no-go', 'go', 'pause', 'no-go', 'go', 'pause', 'no-go', 'go', 'conditional go'] as const;
  const [first, second, ...later] = outcomes.map(aDecision);
  const numbered = later.map((decision, index) => [`decisions/${index + 3}`, decision]).reverse();
  const state = { ...toState(aLaunch({})), decisions: [first, second], ...Object.fromEntries(numbered) };
  expect(launchFromState(state)?.decisions.map(({ outcome }) => outcome)).toEqual(outcomes);
});

test('a state without a status holds no launch', () => {
  expect(launchFromState({})).toBeNull();
  expect(launchFromState({ tier: 'T1', 'items/a/state': 'open' })).toBeNull();
});

test('unknown paths and stray paths of a removed item are left alone', () => {
  const state = {
    ...toState(RICH),
    colour: 'teal',
    'items/legal.terms/mood': 3,
    'items/gone/ownerId': 'olga',
    'a/b/c/d': 1,
  };
  expect(launchFromState(state)).toEqual(RICH);
});

test('a known path with a value that no version wrote is an error that names it', () => {
  expect(() => launchFromState({ ...toState(RICH), 'items/legal.terms/state': 'finished' })).toThrow(
    /items\/legal\.terms\/state/,
  );
  expect(() => launchFromState({ ...toState(RICH), launchOn: '2026-02-30' })).toThrow(/launchOn/);
});

test('launches that share a definition have it once, and one that differs from it has its own', () => {
  const titled = (title: string) => launchFromState(toState(aLaunch({ a: anItem({ title }) })))?.items['a']?.definition;
  const first = titled('Load tested');
  expect(titled('Load tested')).toBe(first);
  expect(titled('Load tested twice')).toMatchObject({ title: 'Load tested twice' });
  expect(titled('Load tested')).toEqual(first);
  const state = toState(aLaunch({ a: anItem() }));
  const broken = { ...anItem().definition, title: 7 };
  expect(() => launchFromState({ ...state, 'items/a/definition': broken })).toThrow(UnreadableLaunch);
  expect(() => launchFromState({ ...state, 'items/a/definition': broken })).toThrow(/items\/a\/definition\/title/);
});

test('an item of an id that no version gave is an error that names it', () => {
  const state = { ...toState(RICH), 'items/Bad id/definition': anItem().definition };
  expect(() => launchFromState(state)).toThrow(/items\/Bad id/);
});

test('a launch without tier and date can be kept', () => {
  const bare = aLaunch({}, { tier: null, launchOn: null });
  expect(launchFromState(toState(bare))).toEqual(bare);
});

test('an id that every object inherits finds no item', () => {
  expect(findItem(RICH, 'constructor')).toBeNull();
  expect(findItem(RICH, 'legal.terms')?.state).toBe('waived');
});
