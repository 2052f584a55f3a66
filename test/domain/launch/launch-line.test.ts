import type { Launch } from '../../../src/domain/launch/launch';
import { closedLine, launchLineOf, type LaunchLine } from '../../../src/domain/launch/launch-line';
import { assessLaunch } from '../../../src/domain/readiness/assess-launch';
import { aLaunch, anItem, MOMENT } from './build-launch';

const late = anItem({ importance: 'blocking', dueOn: '2026-05-01' });
const watch = anItem({ title: 'Watch', offsetDays: 1, dueOn: '2026-05-02' });

test.each<[string, Partial<Launch>, Launch['items'], LaunchLine['label'], LaunchLine['appearance']]>([
  ['one that is late', {}, { late }, 'Launch not ready', 'removed'],
  ['one that is done', {}, { done: anItem({ state: 'done' }) }, 'Launch ready', 'success'],
  ['one that nothing is late of', {}, { open: anItem() }, 'Launch on track', 'inprogress'],
  ['one without items', {}, {}, 'Launch not assessed', 'default'],
  ['one that is out, whatever was late before', { status: 'launched' }, { late }, 'Launched', 'success'],
  ['one whose watch is late', { status: 'launched' }, { watch }, 'Launched, at risk after it', 'moved'],
  ['one that is cancelled', { status: 'cancelled' }, { late }, null, 'default'],
])('the line of a launch, %s', (_, parts, items, label, appearance) => {
  const launch = aLaunch(items, parts);
  expect(launchLineOf(launch, assessLaunch(launch, MOMENT))).toMatchObject({ label, appearance });
});

test.each([
  [{ label: 'Now', appearance: 'default' }, { label: 'Launch ready', appearance: 'success' }, 'success'],
  [{ label: 'Now', appearance: 'success' }, { label: 'Launch at risk', appearance: 'moved' }, 'moved'],
  [{ label: 'Now', appearance: 'removed' }, { label: 'Launch ready', appearance: 'success' }, 'removed'],
] as const)('of two lozenges the graver colour stays: %p, %p', (roadmap, launch, appearance) => {
  expect(closedLine(roadmap, launch)).toEqual({ label: `${roadmap.label} · ${launch.label}`, appearance });
});

test('a line says what there is to say, or nothing', () => {
  expect(closedLine(null, null)).toBeNull();
  expect(closedLine({ label: 'Next', appearance: 'default' }, { label: null, appearance: 'default' })).toEqual({
    label: 'Next',
    appearance: 'default',
  });
});
