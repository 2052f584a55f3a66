import type { HealthUpdate } from '../../src/domain/roadmap/reported-health';
import { formatDay } from './format';

/** When the next report is due, with the day as the reader writes days. */
export function updateWords({ state, dueOn, sentence }: HealthUpdate, locale: string): string {
  return state === 'fresh' && dueOn !== null
    ? `The next weekly update is due on ${formatDay(dueOn, locale)}.`
    : sentence;
}
