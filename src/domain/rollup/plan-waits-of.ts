import type { PlanWaits } from './plan-waits';

/** Who waits for whom across teams. */
export function planWaits(): PlanWaits {
  return { parties: [], waits: [], count: 0, tooLate: 0 };
}
