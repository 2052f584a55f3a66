import { addDays, type CalendarDate } from '../../../src/domain/calendar/calendar-date';
import { outcome } from '../../../src/domain/launch/go-no-go';
import { itemState, type Launch, type LaunchItem } from '../../../src/domain/launch/launch';
import { importance, tier } from '../../../src/domain/launch/tier';
import type { AssessedAt } from '../../../src/domain/readiness/item-standing';
import { aDecision, aLaunch, anItem, AUTOMATIC, GO_NO_GO, LAUNCH_ON, REPORT } from '../launch/build-launch';

export interface Generated {
  readonly launch: Launch;
  readonly at: AssessedAt;
}

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

/** What people keep beside an item, and no verdict asks for. */
function extras(random: () => number, today: CalendarDate): Pick<LaunchItem, 'delegate' | 'waitsFor' | 'work'> {
  const signed = { by: 'vera', at: `${today}T08:00:00.000Z` };
  return {
    delegate: random() < 0.3 ? { ...signed, accountId: 'vera', untilOn: addDays(today, 1) } : null,
    // Items count from 0: one waits only for those before it, so no circle comes about.
    waitsFor: random() < 0.3 ? ['item-0'] : [],
    work: random() < 0.3 ? { ...signed, issueId: '10007' } : null,
  };
}

/** A launch in any state, at noon of some day around its date. */
function generated(seed: number): Generated {
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
      ...extras(random, today),
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

export const LAUNCHES: readonly Generated[] = Array.from({ length: 4000 }, (_, seed) => generated(seed));
