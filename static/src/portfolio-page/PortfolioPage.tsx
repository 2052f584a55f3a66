import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PlanRollup } from '../../../src/domain/rollup/plan-rollup';
import { call } from '../api';
import { toCallError } from '../call-error';
import { CallErrorState } from '../CallErrorState';
import type { ModuleProps } from '../modules';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Message } from '../ui/Message';
import { PageSkeleton } from '../ui/Skeleton';
import { usePageSearch, type PageSearch } from '../use-page-search';
import { ExampleList, FirstVisit } from './FirstVisit';
import { noTriedPlan, type TriedPlan } from './page-state';
import { PlanForm } from './PlanForm';
import { planProblems } from './plan-problems';
import { askedPlan } from './plan-query';
import './portfolio-page.css';
import { PortfolioResult } from './PortfolioResult';
import { ReadingSkeleton } from './ReadingSkeleton';
import { compareDay } from './compare-day';
import { usePortfolioState } from './use-portfolio-state';

function Portfolio({ page, timeZone }: { readonly page: PageSearch; readonly timeZone: string }) {
  const { state, choosePlan, changeView } = usePortfolioState(page);
  const plan = state.plan.kind === 'tried' ? state.plan.tried : noTriedPlan;
  const asked = askedPlan(state.plan, timeZone);
  const isChosen = asked !== null;
  const input = asked && { plan: asked, asOf: state.view.asOf, compareWith: compareDay(state.view, timeZone) };
  const read = useQuery({
    queryKey: ['portfolio.read', input],
    queryFn: input === null ? skipToken : () => call('portfolio.read', input),
    // A reading costs a point an issue, out of what the whole site has for an hour: only the person asks for another.
    staleTime: Infinity,
    retry: false,
    // Comparing two answers of megabytes part by part would take longer than drawing the new one.
    structuralSharing: false,
  });
  const failure = read.isError ? toCallError(read.error) : null;
  const isRefused = failure?.code === 'invalid-input';
  const isReading = isChosen && read.isFetching;
  useEffect(() => {
    if (isRefused) document.getElementById('roots-jql')?.focus();
  }, [isRefused, failure]);

  const apply = (chosen: TriedPlan) => {
    if (JSON.stringify(chosen) === JSON.stringify(plan)) void read.refetch();
    else choosePlan({ kind: 'tried', tried: chosen });
  };
  const tryExample = (jql: string) => choosePlan({ kind: 'tried', tried: { ...plan, jql } });
  return (
    <div className="portfolio">
      <h1 className="portfolio__title">Portfolio</h1>
      <PlanForm applied={plan} problems={planProblems(failure)} isReading={isReading} onApply={apply} />
      {!isChosen && <FirstVisit onChoose={tryExample} />}
      {isReading && <ReadingSkeleton />}
      {!isReading && failure !== null && isRefused && (
        <Message tone="error" live="alert" title="Jira can’t run this plan, so nothing was read">
          <p>
            What is wrong stands at its field above. Put it right and show the portfolio again, or start from an
            example:
          </p>
          <ExampleList onChoose={tryExample} />
        </Message>
      )}
      {!isReading && failure !== null && !isRefused && (
        <CallErrorState level={2} error={failure} onRetry={() => void read.refetch()} />
      )}
      {!isReading && isChosen && read.isSuccess && read.data.rollup.roots.length === 0 && (
        <NoRoots reading={read.data.rollup.reading} onChoose={tryExample} onRetry={() => void read.refetch()} />
      )}
      {!isReading && asked !== null && read.isSuccess && read.data.rollup.roots.length > 0 && (
        <PortfolioResult
          key={read.dataUpdatedAt}
          asked={asked}
          read={read.data}
          view={state.view}
          onChange={changeView}
        />
      )}
    </div>
  );
}

function NoRoots({
  reading,
  onChoose,
  onRetry,
}: {
  readonly reading: PlanRollup['reading'];
  readonly onChoose: (jql: string) => void;
  readonly onRetry: () => void;
}) {
  if (reading.kind === 'partial') {
    return (
      <Message tone="warning" title="Nothing could be read" actions={<Button onClick={onRetry}>Read again</Button>}>
        {reading.missing.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Message>
    );
  }
  return (
    <EmptyState title="No issue that you can see matches">
      <p>
        The JQL is right, but finds nothing for you: either there is no such issue, or you may not browse it. Try
        another:
      </p>
      <ExampleList onChoose={onChoose} />
    </EmptyState>
  );
}

/** The portfolio: a plan's issues rolled up as the viewer, exceptions first. */
export default function PortfolioPage({ context }: ModuleProps) {
  const page = usePageSearch();
  if (page === null) return <PageSkeleton label="Loading the portfolio" />;
  return <Portfolio page={page} timeZone={context.timeZone} />;
}
