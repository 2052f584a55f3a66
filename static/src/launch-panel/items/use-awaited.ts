import { waitsForOf } from '../../../../src/domain/launch/item-dependencies';
import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { useLaunch } from '../launch-context';

/** Items that this one waits for and that aren't settled yet. */
export function useAwaited(itemId: string): readonly ItemAssessment[] {
  const { launch, assessment } = useLaunch().reading;
  const before = waitsForOf(launch, itemId);
  return before.length === 0
    ? []
    : assessment.items.filter((stands) => before.includes(stands.itemId) && !stands.settled);
}
