import type { RoadmapRow } from '../../../../src/domain/roadmap-page/roadmap-row';
import { reportedLabel } from '../../portfolio-page/health-words';

/** An item's health where only words are shown; a finished one has no health any more. */
export function healthWords({
  health,
  stage,
  statusName,
}: Pick<RoadmapRow, 'health' | 'stage' | 'statusName'>): string {
  if (stage === 'done') return statusName;
  return health === null ? 'No health yet' : reportedLabel[health.state];
}
