import FeedbackIcon from '@atlaskit/icon/core/feedback';
import type { InsightPage } from '../../../src/contract/insight';
import { hasShipped } from '../../../src/domain/insight/became';
import { count } from '../format';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Lozenge } from '../ui/Lozenge';
import { InsightFacts } from './InsightFacts';
import { noFilter } from './page-state';
import type { InsightsPageState } from './use-insights-state';

interface InsightListProps {
  readonly found: InsightPage;
  readonly state: InsightsPageState;
  readonly pageSize: number;
  readonly isFiltered: boolean;
  readonly canWrite: boolean;
}

/** Id of the row that opens an insight. */
export const insightRowId = (insightId: string): string => `insight-${insightId}`;

/** The insights that a filter lets through, a page at a time. */
export function InsightList({ found, state, pageSize, isFiltered, canWrite }: InsightListProps) {
  const { insights, total, readable } = found;
  const { pane, page } = state;
  if (readable === 0) {
    return (
      <EmptyState title="Nothing recorded yet" icon={<FeedbackIcon label="" />}>
        <p>
          Insights are what customers, sales and support said, kept once and linked to every issue that they speak for.
          {canWrite
            ? ' Record the first one, or import what you keep elsewhere: importing twice adds nothing.'
            : ' Whoever may edit issues in a project can record them there.'}
        </p>
      </EmptyState>
    );
  }
  if (insights.length === 0 && page === 0) {
    return (
      <EmptyState
        title="No insight matches"
        actions={isFiltered && <Button onClick={() => state.setFilter(noFilter)}>Clear the filters</Button>}
      >
        <p>
          {readable !== null &&
            `${count(readable, 'insight')} that you can read ${readable === 1 ? 'doesn’t' : 'don’t'} match. `}
          Try fewer words or filters.
        </p>
      </EmptyState>
    );
  }
  // Where nobody knows how many there are, a full page may have another behind it.
  const isLast = total === null ? insights.length < pageSize : (page + 1) * pageSize >= total;
  return (
    <>
      <p className="quiet" role="status">
        {totalOf(found, isFiltered)}
      </p>
      <ul className="insight-list">
        {insights.map((insight) => (
          <li key={insight.insightId}>
            <button
              type="button"
              id={insightRowId(insight.insightId)}
              className="insight-item"
              aria-current={(pane.kind === 'insight' && pane.insightId === insight.insightId) || undefined}
              onClick={() => state.show({ kind: 'insight', insightId: insight.insightId })}
            >
              <span className="insight-item__text">{insight.text}</span>
              <InsightFacts insight={insight} />
              <span className="insight-item__became">
                {insight.links.some(hasShipped) && <Lozenge tone="success">Shipped</Lozenge>}
                <span>{insight.became}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {(page > 0 || !isLast) && (
        <nav className="insight-pages" aria-label="Pages of insights">
          <Button disabled={page === 0} onClick={() => state.setPage(page - 1)}>
            Previous
          </Button>
          <span>{total === null ? `Page ${page + 1}` : `Page ${page + 1} of ${Math.ceil(total / pageSize)}`}</span>
          <Button disabled={isLast} onClick={() => state.setPage(page + 1)}>
            Next
          </Button>
        </nav>
      )}
    </>
  );
}

function totalOf({ total, readable }: InsightPage, isFiltered: boolean): string {
  if (total === null) return 'How many there are in all is not known, since not all could be looked at.';
  if (!isFiltered || readable === null) return `${count(total, 'insight')} that you can read`;
  return `${total} of ${count(readable, 'insight')} that you can read`;
}
