import type { PlanPartProps } from '../plan-part';

/** Feeds for BI tools. */
export default function FeedMenu(_props: PlanPartProps) {
  return null;
}
