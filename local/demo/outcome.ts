import type { Outcome } from './draft';
import type { Random } from './random';

const CANCELLED = ['wontDo', 'wontDo', 'duplicate', 'cannotReproduce'] as const;

/** A day before today, so that nothing has happened that is yet to come. */
const past = (day: number): number => Math.min(day, -1);

/**
 * How far work planned for these days has come by today: what is past is mostly done, a little late or early; some is cancelled, and
 * some is late.
 */
export function outcomeOf(startOn: number, dueOn: number, isBug: boolean, random: Random): Outcome {
  if (random.chance(0.045)) {
    const resolution = isBug ? random.pick(CANCELLED) : random.chance(0.7) ? 'wontDo' : 'duplicate';
    return { state: 'cancelled', finishedOn: past(startOn + random.between(-5, 10)), resolution };
  }
  const startedOn = startOn + random.between(-2, 4);
  const finishes = dueOn + random.between(-6, 4);
  if (finishes < 0 && random.chance(dueOn < -45 ? 0.98 : dueOn < -14 ? 0.93 : 0.82)) {
    return { state: 'done', startedOn: Math.min(past(startedOn), finishes), finishedOn: finishes };
  }
  if (startedOn < 0 && random.chance(0.9)) {
    return { state: random.chance(0.3) ? 'review' : 'progress', startedOn: past(startedOn) };
  }
  return { state: startOn < 21 ? 'todo' : 'backlog' };
}

/** An epic or initiative follows its parts: done when they all are, begun with the first. */
export function outcomeOfParent(parts: readonly Outcome[], startOn: number): Outcome {
  const active = parts.filter(({ state }) => state !== 'cancelled');
  const ends = active.flatMap((part) => (part.state === 'done' ? [part.finishedOn] : []));
  const starts = active.flatMap((part) => ('startedOn' in part ? [part.startedOn] : []));
  const startedOn = starts.length > 0 ? Math.min(...starts) : past(startOn);
  if (active.length > 0 && ends.length === active.length) {
    return { state: 'done', startedOn, finishedOn: past(Math.max(...ends) + 2) };
  }
  if (starts.length > 0) return { state: 'progress', startedOn };
  return { state: startOn < 30 ? 'todo' : 'backlog' };
}
