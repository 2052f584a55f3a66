import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../api';
import { toCallError } from '../call-error';
import { CallErrorState } from '../CallErrorState';
import { useHostContext } from '../host-context';
import type { ModuleProps } from '../modules';
import { Message } from '../ui/Message';
import { PageSkeleton } from '../ui/Skeleton';
import { usePageSearch, type PageSearch } from '../use-page-search';
import { isDayRefused, RefusedDay } from './compare/RefusedDay';
import { compareDay } from './compare-day';
import { todayBy } from './day-in';
import { ExampleList, FirstVisit } from './FirstVisit';
import { NoRoots } from './NoRoots';
import { noTriedPlan, type TriedPlan } from './page-state';
import { PlanForm } from './PlanForm';
import { planProblems } from './plan-problems';
import { askedPlan } from './plan-query';
import { keepLastLooked } from './plans/last-looked';
import { PlanBar } from './plans/PlanBar';
import { RefusedPlan } from './plans/RefusedPlan';
import { useFirstPlan } from './plans/use-first-plan';
import { useOpenedPlan } from './plans/use-opened-plan';
import { usePlanList } from './plans/use-plan-list';
import './portfolio-page.css';
import { PortfolioResult } from './PortfolioResult';
import { ReadingSkeleton } from './ReadingSkeleton';
import { usePortfolioState } from './use-portfolio-state';

function Portfolio({ page, timeZone }: { readonly page: PageSearch; readonly timeZone: string }) {
  const { accountId } = useHostContext();
  const portfolio = usePortfolioState(page);
  const { state, choosePlan, changeView } = portfolio;
  const list = usePlanList();
  const opened = useOpenedPlan(portfolio);
  const { isChoosing } = useFirstPlan({ page, portfolio, list: list.data ?? null, isListed: !list.isPending });
  const isStored = state.plan.kind === 'stored';
  const tried = state.plan.kind === 'tried' ? state.plan.tried : noTriedPlan;
  // A clock of the viewer's own may be wrong: which day it is, the last reading tells.
  const [aheadMs, setAheadMs] = useState(0);
  // A stored plan is read once it is open: its first view may ask for a comparison.
  const asked = isStored && opened.plan === null ? null : askedPlan(state.plan, timeZone);
  const zone = opened.plan?.document.query.config.timeZone ?? tried.timeZone ?? timeZone;
  const today = todayBy(zone, aheadMs);
  const input = asked && { plan: asked, asOf: state.view.asOf, compareWith: compareDay(state.view, today) };
  const read = useQuery({
    queryKey: ['portfolio.read', input],
    queryFn:
      input === null
        ? skipToken
        : async () => {
            const answer = await call('portfolio.read', input);
            setAheadMs(Date.parse(answer.readAt) - Date.now());
            return answer;
          },
    // A reading costs points, out of what the whole site has for an hour: only the person asks for another.
    staleTime: Infinity,
    retry: false,
    // Comparing two answers of megabytes part by part would take longer than drawing the new one.
    structuralSharing: false,
  });
  const openFailure = isStored && opened.error !== null ? opened.error : null;
  const failure = openFailure === null && read.isError ? toCallError(read.error) : null;
  const isNoDay = isDayRefused(failure, state.view);
  const isRefused = failure?.code === 'invalid-input' && !isNoDay;
  const isReading = openFailure === null && (isStored ? asked === null || read.isFetching : read.isFetching);
  useEffect(() => {
    if (isRefused) document.getElementById('roots-jql')?.focus();
  }, [isRefused, failure]);
  useEffect(() => {
    if (read.isSuccess) keepLastLooked(accountId, page.search);
  }, [read.isSuccess, accountId, page.search]);

  const apply = (chosen: TriedPlan) => {
    if (JSON.stringify(chosen) === JSON.stringify(tried)) void read.refetch();
    else choosePlan({ kind: 'tried', tried: chosen });
  };
  const tryExample = (jql: string) => choosePlan({ kind: 'tried', tried: { ...tried, jql } });
  const again = () => void read.refetch();
  if (isChoosing) return <PageSkeleton label="Loading the portfolio" />;
  return (
    <div className="portfolio">
      <PlanBar list={list.data ?? null} opened={opened.plan} portfolio={portfolio} visit={page.visit} />
      {!isStored && (
        <PlanForm
          applied={tried}
          problems={planProblems(isNoDay ? null : failure)}
          isReading={isReading}
          onApply={apply}
        />
      )}
      {!isStored && asked === null && <FirstVisit onChoose={tryExample} />}
      {isReading && <ReadingSkeleton />}
      {openFailure !== null && <CallErrorState level={2} error={openFailure} onRetry={opened.retry} />}
      {!isReading && failure !== null && isRefused && isStored && opened.plan !== null && (
        <RefusedPlan plan={opened.plan} failure={failure} visit={page.visit} onRetry={again} />
      )}
      {!isReading && failure !== null && isRefused && !isStored && (
        <Message tone="error" live="alert" title="Jira can’t run this plan, so nothing was read">
          <p>
            What is wrong stands at its field above. Put it right and show the portfolio again, or start from an
            example:
          </p>
          <ExampleList onChoose={tryExample} />
        </Message>
      )}
      {!isReading && failure !== null && isNoDay && (
        <RefusedDay failure={failure} view={state.view} onChange={changeView} />
      )}
      {!isReading && failure !== null && !isRefused && !isNoDay && (
        <CallErrorState level={2} error={failure} onRetry={again} />
      )}
      {!isReading && asked !== null && read.isSuccess && read.data.rollup.roots.length === 0 && (
        <NoRoots reading={read.data.rollup.reading} onChoose={isStored ? null : tryExample} onRetry={again} />
      )}
      {!isReading && asked !== null && read.isSuccess && read.data.rollup.roots.length > 0 && (
        <PortfolioResult
          key={read.dataUpdatedAt}
          title={opened.plan?.document.name ?? 'Portfolio'}
          asked={asked}
          read={read.data}
          view={state.view}
          onChange={changeView}
          onReadAgain={isStored ? again : null}
        />
      )}
    </div>
  );
}

/** The portfolio: a plan's issues rolled up as the viewer, exceptions first. */
export default function PortfolioPage({ context }: ModuleProps) {
  const page = usePageSearch();
  if (page === null) return <PageSkeleton label="Loading the portfolio" />;
  return <Portfolio page={page} timeZone={context.timeZone} />;
}
