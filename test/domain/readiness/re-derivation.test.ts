import { noRecords } from '../../../src/domain/launch/launch-records';
import type { Launch } from '../../../src/domain/launch/launch';
import type { Importance } from '../../../src/domain/launch/tier';
import type { Assessment, ItemAssessment } from '../../../src/domain/readiness/assessment';
import { assessLaunch } from '../../../src/domain/readiness/assess-launch';
import { deriveVerdict } from '../../../src/domain/readiness/derive-verdict';
import { worseOf, type Verdict } from '../../../src/domain/readiness/verdict';
import { LAUNCHES } from './generated-launches';

function only(launch: Launch, ids: ReadonlySet<string>, keep: boolean): Launch {
  return { ...launch, items: Object.fromEntries(Object.entries(launch.items).filter(([id]) => ids.has(id) === keep)) };
}

test('the generated launches reach every verdict', () => {
  const counts = new Map<string, number>();
  for (const { launch, at } of LAUNCHES) {
    const { verdict } = assessLaunch(launch, at);
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  expect([...counts.values()].every((count) => count >= 40)).toBe(true);
  expect(counts.size).toBe(6);
});

/** Rule 5 in its own words, clause by clause, over the items as they stand. */
function firstMatch(launch: Launch, read: Assessment): Verdict {
  const items = read.items.filter((item) => item.phase === 'before launch' && item.state !== 'not applicable');
  const of = (wanted: Importance) => items.filter((item) => item.importance === wanted);
  const late = (item: ItemAssessment) => item.overdue || item.state === 'failed';
  const expired = (item: ItemAssessment) => {
    const kept = launch.items[item.itemId];
    return !item.settled && kept?.state === 'waived' && (kept.waiver?.expiresOn ?? '') < read.today;
  };
  const near = (item: ItemAssessment) => item.dueInDays !== null && item.dueInDays <= 3;
  if (launch.tier === null || launch.launchOn === null || items.length === 0) return 'Not assessed';
  const reached = read.today >= launch.launchOn;
  if (of('blocking').some((item) => late(item) || expired(item) || (reached && !item.settled))) return 'Not ready';
  if (of('required').some(late)) return 'At risk';
  if (of('blocking').some((item) => item.state === 'open' && near(item))) return 'At risk';
  const weighty = [...of('blocking'), ...of('required')];
  if (weighty.some((item) => !item.settled)) return 'On track';
  return weighty.some((item) => item.state === 'waived') ? 'Ready with waivers' : 'Ready';
}

test('the verdict is the first clause of the rule that matches', () => {
  for (const { launch, at } of LAUNCHES) {
    const read = assessLaunch(launch, at);
    expect(read.verdict).toBe(firstMatch(launch, read));
  }
});

test('the listed reasons alone give the verdict again', () => {
  for (const { launch, at } of LAUNCHES) {
    const read = assessLaunch(launch, at);
    for (const explained of [read, read.afterLaunch, ...read.functions]) {
      expect(deriveVerdict(explained.reasons)).toBe(explained.verdict);
    }
  }
});

test('a launch with only the named items has the same verdict', () => {
  for (const { launch, at } of LAUNCHES) {
    const read = assessLaunch(launch, at);
    const named = new Set(read.reasons.map(({ itemId }) => itemId));
    expect(assessLaunch(only(launch, named, true), at).verdict).toBe(read.verdict);
  }
});

test('without the named items the verdict is another, so none that decides is left unnamed', () => {
  for (const { launch, at } of LAUNCHES) {
    const read = assessLaunch(launch, at);
    // Ready and Not assessed are what remains when nothing speaks against a launch.
    if (read.verdict === 'Ready' || read.verdict === 'Not assessed') continue;
    const named = new Set(read.reasons.map(({ itemId }) => itemId));
    expect(assessLaunch(only(launch, named, false), at).verdict).not.toBe(read.verdict);
  }
});

test('the verdict is the worst of the functions', () => {
  for (const { launch, at } of LAUNCHES) {
    const read = assessLaunch(launch, at);
    expect(read.functions.map((one) => one.verdict).reduce(worseOf, 'Not assessed')).toBe(read.verdict);
  }
});

test('delegates, dependencies, work issues and what is kept by key change nothing in it', () => {
  for (const { launch, at } of LAUNCHES) {
    const bare = Object.entries(launch.items).map(([id, item]) => [
      id,
      { ...item, delegate: null, waitsFor: [], work: null },
    ]);
    const kept = { by: 'rm', at: at.now };
    const crowded: Launch = {
      ...launch,
      versionIds: ['10001'],
      waveExits: { 1: { ...kept, note: 'Met.' } },
      bypasses: { 1: { ...kept, reason: 'Now.' } },
      roundEnds: { 1: { ...kept, reason: 'Early.' } },
      conditionChecks: { 1: { ...kept, met: false, note: 'Not seen.' } },
    };
    const plain: Launch = { ...launch, ...noRecords, items: Object.fromEntries(bare) };
    expect(JSON.stringify(assessLaunch(crowded, at))).toBe(JSON.stringify(assessLaunch(plain, at)));
  }
});
