import type { PlanPartProps } from '../plan-part';

/** What moved since the day that is compared with, by how much, and whose. */
export default function ComparePanel(_props: PlanPartProps) {
  return null;
}
