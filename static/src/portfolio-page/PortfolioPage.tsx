import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
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
import { readPageState, writePageState, type PlanChoice, type ViewChoice } from './page-state';
import { PlanForm } from './PlanForm';
import { planProblems } from './plan-problems';
import { planQueryOf } from './plan-query';
import './portfolio-page.css';
import { PortfolioResult } from './PortfolioResult';
import { ReadingSkeleton } from './ReadingSkeleton';

/** The page's state, kept in its address. */
function usePageState({ search, go }: PageSearch) {
  const state = useMemo(() => readPageState(search), [search]);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  const choosePlan = useCallback(
    (plan: PlanChoice) =>
      go(
        writePageState({ plan, view: { ...latest.current.view, issueId: null, find: '', onlyExceptions: false } }),
        'push',
      ),
    [go],
  );
  const changeView = useCallback(
    (change: Partial<ViewChoice>) => {
      const { plan, view } = latest.current;
      latest.current = { plan, view: { ...view, ...change } };
      go(writePageState(latest.current), 'replace');
    },
    [go],
  );
  return { ...state, choosePlan, changeView };
}

function Portfolio({ page, timeZone }: { readonly page: PageSearch; readonly timeZone: string }) {
  const { plan, view, choosePlan, changeView } = usePageState(page);
  const isChosen = plan.jql !== '';
  const query = planQueryOf(plan, timeZone);
  const read = useQuery({
    queryKey: ['portfolio.read', query],
    queryFn: () => call('portfolio.read', query),
    enabled: isChosen,
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

  const apply = (chosen: PlanChoice) => {
    if (JSON.stringify(chosen) === JSON.stringify(plan)) void read.refetch();
    else choosePlan(chosen);
  };
  const tryExample = (jql: string) => choosePlan({ ...plan, jql });
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
      {!isReading && isChosen && read.isSuccess && read.data.rollup.roots.length > 0 && (
        <PortfolioResult key={read.dataUpdatedAt} read={read.data} view={view} onChange={changeView} />
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
