import { Fragment } from 'react';
import type { NamedIssues } from '../../../src/domain/rollup/plan-warning';
import type { PlanView } from './plan-view';

interface RowLinkProps {
  readonly plan: PlanView;
  readonly index: number;
  readonly onShow: (index: number) => void;
}

/** An issue's key, leading to its row in the table. */
export function RowLink({ plan, index, onShow }: RowLinkProps) {
  return (
    <button
      type="button"
      className="row-link"
      title={`${plan.summaryOf(index)} (show in the table)`}
      onClick={() => onShow(index)}
    >
      {plan.keyOf(index)}
    </button>
  );
}

/** The issues that a sentence speaks of: "PAY-21, OPS-12 and 3 more". Nothing where it speaks of none. */
export function NamedIssueList({
  plan,
  issues: { count, first },
  atMost = first.length,
  onShow,
}: Omit<RowLinkProps, 'index'> & { readonly issues: NamedIssues; readonly atMost?: number }) {
  const named = first.slice(0, atMost);
  if (named.length === 0) return null;
  const more = count - named.length;
  return (
    <span className="named-issues">
      {named.map((index, at) => (
        <Fragment key={index}>
          {at > 0 && (more === 0 && at === named.length - 1 ? ' and ' : ', ')}
          <RowLink plan={plan} index={index} onShow={onShow} />
        </Fragment>
      ))}
      {more > 0 && ` and ${more} more`}
    </span>
  );
}

/** A way through the plan, issue by issue. */
export function IssuePath({ plan, path, onShow }: Omit<RowLinkProps, 'index'> & { readonly path: readonly number[] }) {
  return (
    <span className="named-issues">
      {path.map((index, at) => (
        // An issue stands in a circle twice.
        <Fragment key={at}>
          {at > 0 && <span aria-label="above"> → </span>}
          <RowLink plan={plan} index={index} onShow={onShow} />
        </Fragment>
      ))}
    </span>
  );
}
