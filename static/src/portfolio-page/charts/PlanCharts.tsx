import type { PlanPartProps } from '../plan-part';

/** The plan in charts. */
export default function PlanCharts({ plan }: PlanPartProps) {
  return <p>{`Charts of ${plan.size} issues.`}</p>;
}
