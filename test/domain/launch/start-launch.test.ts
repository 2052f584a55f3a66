import { BUILTIN_CHECKLIST } from '../../../src/domain/launch/builtin-checklist';
import { launchFromState } from '../../../src/domain/launch/launch-state';
import {
  previewLaunch,
  problemsOfStart,
  startLaunch,
  type PreviewItem,
  type StartLaunchInput,
} from '../../../src/domain/launch/start-launch';
import { anActor } from './build-launch';

const TODAY = '2026-03-02';

function input(parts: Partial<StartLaunchInput> = {}): StartLaunchInput {
  return {
    tier: 'T1',
    launchOn: '2026-06-01',
    timeZone: 'Europe/Berlin',
    regions: [],
    packs: [],
    checklistId: 'builtin.launch',
    versionIds: [],
    ...parts,
  };
}

function preview(
  parts: Partial<StartLaunchInput>,
  owners = {},
  today = TODAY,
  checklist = BUILTIN_CHECKLIST,
): readonly PreviewItem[] {
  const answer = previewLaunch(checklist, input(parts), owners, today, anActor('olga'));
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.items;
}

const ON_FRIDAYS = { ...BUILTIN_CHECKLIST, weekendsToFriday: true };
const dueOf = (items: readonly PreviewItem[], id: string) => items.find(({ itemId }) => itemId === id)?.dueOn;
const region = (key: string, wave: number, delayDays: number) => ({ key, name: key.toUpperCase(), wave, delayDays });

test.each([
  ['T1', 25],
  ['T2', 25],
  ['T3', 16],
] as const)('a %s launch gets the %i items that its tier has', (tier, count) => {
  expect(preview({ tier })).toHaveLength(count);
});

test.each([
  ['T1', 'product.tier-and-scope', '2026-04-06'],
  ['T2', 'product.tier-and-scope', '2026-05-04'],
  ['T3', 'product.tier-and-scope', '2026-05-25'],
  ['T1', 'product.release-note', '2026-06-01'],
  ['T3', 'docs.published', '2026-06-01'],
  ['T1', 'product.metric-check-again', '2026-08-30'],
  ['T2', 'release.go-no-go', '2026-05-29'],
] as const)('in a %s launch on 1 June, %s is due on %s', (tier, id, dueOn) => {
  expect(dueOf(preview({ tier }), id)).toBe(dueOn);
});

test('weekend due dates move to the Friday before when the checklist says so', () => {
  // 3 June 2026 is a Wednesday: T-3 is a Sunday.
  expect(dueOf(preview({ launchOn: '2026-06-03' }), 'engineering.on-call')).toBe('2026-05-31');
  expect(dueOf(preview({ launchOn: '2026-06-03' }, {}, TODAY, ON_FRIDAYS), 'engineering.on-call')).toBe('2026-05-29');
});

test('a watch after a Friday launch stays on its Saturday instead of ending on the launch day', () => {
  const items = preview({ launchOn: '2026-06-05' }, {}, TODAY, ON_FRIDAYS);
  expect(dueOf(items, 'engineering.watch')).toBe('2026-06-06');
});

test('roles become people where the project names them, and items due already say so', () => {
  const items = preview({}, { SRE: 'sven' }, '2026-04-07');
  expect(items.filter(({ ownerId }) => ownerId === 'sven').map(({ itemId }) => itemId)).toEqual([
    'engineering.monitoring',
    'engineering.on-call',
  ]);
  expect(items.filter(({ alreadyDue }) => alreadyDue).map(({ itemId }) => itemId)).toEqual(['product.tier-and-scope']);
});

test('a role that nobody holds falls to who leads its function, and one of a function without a lead stays unowned', () => {
  const items = preview({}, { SRE: 'sven', Engineering: 'emeka', PM: 'petra' });
  const ownerOf = (id: string) => items.find(({ itemId }) => itemId === id)?.ownerId;
  expect([ownerOf('engineering.on-call'), ownerOf('engineering.load')]).toEqual(['sven', 'emeka']);
  expect([ownerOf('product.release-note'), ownerOf('legal.terms')]).toEqual(['petra', null]);
});

test('the region pack repeats per region and wave, due from its wave, and only later waves wait for one before', () => {
  const items = preview({ packs: ['region'], regions: [region('eu', 1, 0), region('jp', 2, 14)] });
  const ids = items.map(({ itemId }) => itemId).filter((id) => id.startsWith('region.'));
  expect(ids.filter((id) => id.endsWith('@eu.w1'))).toHaveLength(6);
  expect(ids.filter((id) => id.endsWith('@jp.w2'))).toHaveLength(7);
  expect([dueOf(items, 'region.tax@eu.w1'), dueOf(items, 'region.tax@jp.w2')]).toEqual(['2026-05-11', '2026-05-25']);
  expect(items.find(({ itemId }) => itemId === 'region.previous-wave@jp.w2')?.definition).toMatchObject({
    offsetDays: 13,
    regionKey: 'jp',
    title: "Previous wave's exit met (JP, wave 2)",
  });
});

test('beta and depth packs add their items', () => {
  expect(preview({ packs: ['beta', 'depth'] })).toHaveLength(25 + 6 + 3);
});

test.each<[string, unknown, string]>([
  ['a tier that there is not', { ...input(), tier: 'T4' }, 'tier'],
  ['a date that does not exist', { ...input(), launchOn: '2026-02-30' }, 'launchOn'],
  ['a date that has passed', input({ launchOn: '2026-03-01' }), 'launchOn'],
  ['a date beyond ten years', input({ launchOn: '2206-06-01' }), 'launchOn'],
  ['an unknown time zone', input({ timeZone: 'Europe/Nowhere' }), 'timeZone'],
  ['the region pack without a region', input({ packs: ['region'] }), 'regions'],
  ['a region key with a slash', input({ regions: [region('e/u', 1, 0)] }), 'regions/0/key'],
  ['a region twice in one wave', input({ regions: [region('eu', 1, 0), region('eu', 1, 0)] }), 'regions/1/key'],
  [
    'a wave whose predecessor is missing',
    input({ regions: [region('eu', 1, 0), region('jp', 3, 9)] }),
    'regions/1/wave',
  ],
  [
    'a wave before its predecessor',
    input({ regions: [region('eu', 1, 7), region('jp', 2, 3)] }),
    'regions/1/delayDays',
  ],
])('%s is refused at its path', (_, given, path) => {
  const problems = problemsOfStart(given, TODAY);
  expect(problems.map((problem) => problem.path)).toEqual([path]);
  expect(problems[0]?.message).not.toBe('Invalid input');
});

test('launching today is allowed', () => {
  expect(problemsOfStart(input({ launchOn: TODAY }), TODAY)).toEqual([]);
});

test('the first state reads back as a planned launch with every previewed item open', () => {
  const started = startLaunch(
    BUILTIN_CHECKLIST,
    input({ packs: ['region'], regions: [region('eu', 1, 0)] }),
    { PM: 'petra' },
    TODAY,
    anActor('olga'),
  );
  if (!started.ok) throw new Error('refused');
  const launch = launchFromState(started.patch);
  expect(launch).toMatchObject({
    status: 'planned',
    tier: 'T1',
    launchOn: '2026-06-01',
    templateRef: { id: 'builtin.launch', version: 1 },
  });
  expect(Object.keys(launch?.items ?? {})).toHaveLength(31);
  expect(launch?.items['product.release-note']).toMatchObject({ ownerId: 'petra', state: 'open', dueOn: '2026-06-01' });
});

const withOwners = (owners: Readonly<Record<string, string | null>>, roles: Parameters<typeof anActor>[1] = {}) =>
  previewLaunch(BUILTIN_CHECKLIST, input({ owners }), { PM: 'petra', Legal: 'lena' }, TODAY, anActor('olga', roles));

test('owners that were named in the preview take the place of their role’s, and null is nobody', () => {
  const answer = withOwners({ 'engineering.load': 'emeka', 'product.release-note': null });
  const ownerOf = (id: string) => answer.ok && answer.items.find(({ itemId }) => itemId === id)?.ownerId;
  expect([ownerOf('engineering.load'), ownerOf('product.release-note'), ownerOf('product.beta-exit')]).toEqual([
    'emeka',
    null,
    'petra',
  ]);
});

test.each([
  ['an item that its owner’s own word settles, by a decision owner', { 'legal.terms': 'olga' }, {}, 'notAllowed'],
  ['the check of open bugs, by a decision owner', { 'engineering.open-bugs': 'olga' }, {}, 'notAllowed'],
  ['an item that the launch doesn’t have', { 'region.tax@eu.w1': 'olga' }, { releaseManager: true }, 'notFound'],
])('naming the owner of %s is refused at that item', (_, owners, roles, code) => {
  const answer = withOwners(owners, roles);
  expect(answer.ok ? null : answer.problems).toMatchObject([{ path: `owners/${Object.keys(owners)[0]}`, code }]);
});

test.each([
  ['a release manager', { releaseManager: true }],
  ['an administrator', { admin: true }],
  ['the function’s lead', { leadOf: ['Legal'] }],
])('%s names the owner of an item that its owner’s own word settles', (_, roles) => {
  expect(withOwners({ 'legal.terms': 'ruth' }, roles).ok).toBe(true);
});

test('leaving an item with whom its role names is nobody’s to refuse', () => {
  expect(withOwners({ 'legal.terms': 'lena' }).ok).toBe(true);
});
