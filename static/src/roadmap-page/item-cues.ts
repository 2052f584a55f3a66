import type { RoadmapRow } from '../../../src/domain/roadmap-page/roadmap-row';
import { daysPastTarget } from '../../../src/domain/roadmap-page/span';
import { isUpdateDue, updateInWords } from '../../../src/domain/roadmap/reported-health';
import { count } from '../format';

/** Work goes on, so that it is committed (rules, section 1), though its horizon says that it comes later. */
export const hasStartedEarly = ({ stage, horizon }: Pick<RoadmapRow, 'stage' | 'horizon'>): boolean =>
  stage === 'committed' && horizon !== 'now';

export const STARTED_EARLY = 'Work has started';

/** "59 days past" of a target that has gone by; null of any other. */
export function pastWords(row: Pick<RoadmapRow, 'target' | 'stage'>, today: string): string | null {
  const days = daysPastTarget(row, today);
  return days === 0 ? null : `${count(days, 'day')} past`;
}

/** What cards and bars mark with an icon, where there are only words: on paper, in pictures and read aloud. */
export function cueWords(row: RoadmapRow, today: string): readonly string[] {
  const update = isUpdateDue(row.update) ? updateInWords(row.update) : null;
  const started = hasStartedEarly(row) ? STARTED_EARLY : null;
  return [pastWords(row, today), update, started].filter((words) => words !== null);
}
