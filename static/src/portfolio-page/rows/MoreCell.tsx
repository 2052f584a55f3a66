import { count } from '../../format';
import { Spinner } from '../../ui/Spinner';
import { useReadingBelow } from './reading-below';
import type { PlanView } from '../plan-view';
import type { PlanMore } from './plan-row';

/** Says what isn't here yet, and while it is being read that it is. */
export function MoreCell({ plan, more: { below, issues } }: { readonly plan: PlanView; readonly more: PlanMore }) {
  const isReading = useReadingBelow().has(plan.idOf(below));
  const what = `${count(issues, 'more issue')} and what lies below`;
  if (!isReading) return <span className="more-row">{`Read ${what}`}</span>;
  return (
    <span className="more-row">
      <Spinner label={`Reading ${what}`} /> <span aria-hidden>{`Reading ${what}…`}</span>
    </span>
  );
}
