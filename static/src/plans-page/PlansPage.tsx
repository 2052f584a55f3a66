import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { call } from '../api';
import { CallErrorState } from '../CallErrorState';
import type { ModuleProps } from '../modules';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import '../ui/form-page.css';
import { PageSkeleton } from '../ui/Skeleton';
import { Tabs } from '../ui/Tabs';
import { usePageSearch, type PageSearch } from '../use-page-search';
import { PlanEditor } from './editor/PlanEditor';
import { PlanList } from './list/PlanList';
import { portfolioOf, readPlansPlace, writePlansPlace, type PlansPlace } from './page-state';
import './plans-page.css';

// Who keeps plans seldom looks at how they are indexed.
const IndexTab = lazy(() => import('./index/IndexTab'));

export type ShowPlans = (place: PlansPlace, how?: 'push' | 'replace') => void;

/** One plan, read anew each time it is opened. */
function OpenPlan({ planId, show, visit }: { planId: string; show: ShowPlans; visit: PageSearch['visit'] }) {
  const opened = useQuery({
    queryKey: ['plan.open', planId],
    queryFn: () => call('plan.open', { planId }),
    // The form stands on what it was opened with: a new reading under the person's hands would take that away.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (opened.isPending) return <PageSkeleton label="Loading the plan" />;
  if (opened.isError) {
    return (
      <>
        <CallErrorState error={opened.error} onRetry={() => void opened.refetch()} />
        <Button appearance="link" onClick={() => show({ kind: 'list' })}>
          All plans
        </Button>
      </>
    );
  }
  const showPortfolio = () => visit('/portfolio', portfolioOf(planId));
  if (!opened.data.mayEdit) {
    return (
      <EmptyState
        level={1}
        title={opened.data.document.name}
        actions={
          <>
            <Button appearance="primary" onClick={showPortfolio}>
              Show in the portfolio
            </Button>
            <Button appearance="subtle" onClick={() => show({ kind: 'list' })}>
              All plans
            </Button>
          </>
        }
      >
        <p>Only product ops and Jira administrators change plans. Its figures are in the portfolio.</p>
      </EmptyState>
    );
  }
  return <PlanEditor key={planId} opened={opened.data} show={show} onShowPortfolio={showPortfolio} />;
}

const tabs = [
  { id: 'list', label: 'Plans' },
  { id: 'index', label: 'Index' },
];

function Lists({ place, show, openedLast }: { place: PageSearch; show: ShowPlans; openedLast: string | null }) {
  const { kind } = readPlansPlace(place.search);
  const list = useQuery({ queryKey: ['plan.list'], queryFn: () => call('plan.list', {}) });
  if (list.isPending) return <PageSkeleton label="Loading the plans" />;
  if (list.isError) {
    return (
      <>
        <h1 className="form-page__title">Plans</h1>
        <CallErrorState level={2} error={list.error} onRetry={() => void list.refetch()} />
      </>
    );
  }
  const { mayCreate } = list.data;
  const plans = (
    <PlanList
      list={list.data}
      openedLast={openedLast}
      onOpen={(planId) => (mayCreate ? show({ kind: 'plan', planId }) : place.visit('/portfolio', portfolioOf(planId)))}
      onShowPortfolio={(planId) => place.visit('/portfolio', portfolioOf(planId))}
      onNew={() => show({ kind: 'new' })}
      onCopied={(planId) => show({ kind: 'plan', planId })}
    />
  );
  // How plans are indexed is for those who keep them.
  if (!mayCreate) return plans;
  return (
    <Tabs
      label="Plans and their index"
      tabs={tabs}
      selected={kind === 'index' ? 'index' : 'list'}
      onSelect={(id) => show({ kind: id === 'index' ? 'index' : 'list' })}
    >
      <div className="plans__tab">
        {kind === 'index' ? (
          <Suspense fallback={<PageSkeleton label="Loading the index" />}>
            <IndexTab />
          </Suspense>
        ) : (
          plans
        )}
      </div>
    </Tabs>
  );
}

function Plans({ place }: { readonly place: PageSearch }) {
  const client = useQueryClient();
  const shown = useMemo(() => readPlansPlace(place.search), [place.search]);
  const [openedLast, setOpenedLast] = useState<string | null>(null);
  const planId = shown.kind === 'plan' ? shown.planId : null;
  // Whoever leaves a plan, by whatever way, finds in the list what they made of it.
  useEffect(() => {
    if (planId === null) return undefined;
    return () => void client.invalidateQueries({ queryKey: ['plan.list'] });
  }, [planId, client]);
  const show: ShowPlans = (to, how = 'push') => {
    place.go(writePlansPlace(to), how);
    if (to.kind === 'plan') setOpenedLast(to.planId);
  };
  if (planId !== null) return <OpenPlan key={planId} planId={planId} show={show} visit={place.visit} />;
  if (shown.kind === 'new') return <PlanEditor opened={null} show={show} onShowPortfolio={null} />;
  return <Lists place={place} show={show} openedLast={openedLast} />;
}

/** Plans of the portfolio as product ops keeps them, and the index that they are read from. */
export default function PlansPage(_props: Partial<ModuleProps>) {
  const place = usePageSearch();
  if (place === null) return <PageSkeleton label="Loading the plans" />;
  return (
    <div className="form-page plans">
      <Plans place={place} />
    </div>
  );
}
