import { addDays } from '../../../src/domain/calendar/calendar-date';
import { itemState, type Launch, type LaunchItem } from '../../../src/domain/launch/launch';
import { outcome } from '../../../src/domain/launch/go-no-go';
import { importance, tier, type Importance } from '../../../src/domain/launch/tier';
import type { Assessment, ItemAssessment } from '../../../src/domain/readiness/assessment';
import { assessLaunch } from '../../../src/domain/readiness/assess-launch';
import { deriveVerdict } from '../../../src/domain/readiness/derive-verdict';
import { worseOf, type Verdict } from '../../../src/domain/readiness/verdict';
import { aDecision, aLaunch, anItem, AUTOMATIC, GO_NO_GO, LAUNCH_ON, REPORT } from '../launch/build-launch';

/** A small generator with a seed (mulberry32), so that a failure can be seen again. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function generated(seed: number) {
  const random = randomOf(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const today = addDays(LAUNCH_ON, Math.floor(random() * 60) - 50);
  const now = `${today}T12:00:00.000Z`;
  // Mostly done, or nearly every launch would be late and the better verdicts would never be tried.
  const states = random() < 0.5 ? itemState.options : (['done', 'done', 'done', 'waived', 'not applicable'] as const);
  const item = (): LaunchItem => {
    const offsetDays = Math.floor(random() * 60) - 45;
    const at = `${addDays(today, -Math.floor(random() * 3))}T12:00:00.000Z`;
    return anItem({
      offsetDays,
      dueOn: addDays(LAUNCH_ON, offsetDays),
      importance: pick(importance.options),
      function: pick(['Legal', 'Docs', 'Engineering']),
      state: pick(states),
      requires: [pick([[], [], [REPORT], [AUTOMATIC], [GO_NO_GO]])].flat(),
      evidence: random() < 0.7 ? [{ kind: 'url', value: 'https://example.com', by: 'olga', at }] : [],
      ownerId: pick([null, 'olga']),
      verification: random() < 0.6 ? { by: 'vera', at, ownerId: 'olga' } : null,
      waiver: { approverId: 'rm', at, reason: 'Agreed', expiresOn: addDays(today, Math.floor(random() * 9) - 2) },
      automatic: random() < 0.8 ? { passed: random() < 0.7, evaluatedBy: 'rm', evaluatedAt: at } : null,
    });
  };
  const count = Math.floor(random() * 9);
  const launch = aLaunch(Object.fromEntries(Array.from({ length: count }, (_, n) => [`item-${n}`, item()])), {
    tier: random() < 0.03 ? null : pick(tier.options),
    launchOn: random() < 0.03 ? null : LAUNCH_ON,
    decisions: random() < 0.5 ? [aDecision(pick(outcome.options))] : [],
  });
  return { launch, at: { today, now } };
}

const LAUNCHES = Array.from({ length: 4000 }, (_, seed) => generated(seed));

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
