import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '../api';
import { CallErrorState } from '../CallErrorState';
import type { ModuleProps } from '../modules';
import { Message } from '../ui/Message';
import { PageSkeleton } from '../ui/Skeleton';
import { usePageSearch, type PageSearch } from '../use-page-search';
import { ImportInsights } from './import/ImportInsights';
import { InsightDetail } from './InsightDetail';
import { InsightFilters } from './InsightFilters';
import { insightRowId, InsightList } from './InsightList';
import './insights-page.css';
import { NewInsight } from './NewInsight';
import { PageActions } from './PageActions';
import { isFiltered } from './page-state';
import { UndoDelete } from './UndoDelete';
import { useInsightsState } from './use-insights-state';

const PAGE_SIZE = 25;

function Insights({ page, timeZone }: { readonly page: PageSearch; readonly timeZone: string }) {
  const client = useQueryClient();
  const state = useInsightsState(page);
  const { filter, sort, pane } = state;
  const [said, setSaid] = useState('');
  const [deletedId, setDeletedId] = useState<string | null>(null);
  const asked = { ...filter, sort, page: state.page, pageSize: PAGE_SIZE, timeZone };
  const found = useQuery({
    queryKey: ['insight.search', asked],
    queryFn: () => call('insight.search', asked),
    placeholderData: keepPreviousData,
  });
  const projects = useQuery({ queryKey: ['insight.projects'], queryFn: () => call('insight.projects', {}) });
  const changed = (words: string) => {
    setSaid(words);
    setDeletedId(null);
    void client.invalidateQueries({ queryKey: ['insight.search'] });
    void client.invalidateQueries({ queryKey: ['insight.open'] });
  };
  const openedLast = useRef<string | null>(null);
  const paneId = pane.kind === 'insight' ? pane.insightId : null;
  // Whoever closes an insight goes on from its row.
  useEffect(() => {
    if (paneId === null && openedLast.current !== null) {
      document.getElementById(insightRowId(openedLast.current))?.focus();
    }
    openedLast.current = paneId;
  }, [paneId]);
  const close = () => state.show({ kind: 'none' });
  const homes = projects.data?.projects ?? [];
  return (
    <div className="insights" data-pane={pane.kind}>
      <header className="insights__head">
        <h1 className="insights__title">Insights</h1>
        <PageActions
          asked={asked}
          hasAny={(found.data?.insights.length ?? 0) > 0}
          canWrite={homes.length > 0}
          onNew={() => state.show({ kind: 'new' })}
          onImport={() => state.show({ kind: 'import' })}
        />
      </header>
      <p role="status" className="insights__said">
        {said}
        {deletedId !== null && <UndoDelete insightId={deletedId} onUndone={() => changed('Taken back.')} />}
      </p>
      {pane.kind === 'import' ? (
        <ImportInsights projects={homes} onChanged={changed} onClose={close} />
      ) : (
        <div className="insights__columns">
          <section className="insights__main" aria-label="Recorded insights">
            <InsightFilters state={state} found={found.data ?? null} projects={projects.data?.readable ?? []} />
            {found.data?.partial && (
              <Message tone="warning" title="Not all could be looked at">
                <p>{found.data.partial}</p>
              </Message>
            )}
            {found.isPending && <PageSkeleton label="Loading insights" />}
            {found.isError && <CallErrorState level={2} error={found.error} onRetry={() => void found.refetch()} />}
            {found.isSuccess && (
              <InsightList
                found={found.data}
                state={state}
                pageSize={PAGE_SIZE}
                isFiltered={isFiltered(filter)}
                canWrite={homes.length > 0}
              />
            )}
          </section>
          {pane.kind === 'new' && (
            <NewInsight
              projects={homes}
              onSaved={(insightId) => {
                changed('Saved.');
                state.show({ kind: 'insight', insightId });
              }}
              onOpen={(insightId) => state.show({ kind: 'insight', insightId })}
              onClose={close}
            />
          )}
          {pane.kind === 'insight' && (
            <InsightDetail
              key={pane.insightId}
              insightId={pane.insightId}
              projects={homes}
              onChanged={changed}
              onDeleted={() => {
                changed('Deleted. It is kept for 30 days before it is gone for good.');
                setDeletedId(pane.insightId);
                close();
              }}
              onOpen={(insightId) => state.show({ kind: 'insight', insightId })}
              onClose={close}
            />
          )}
        </div>
      )}
    </div>
  );
}

/** What customers, sales and support said, and what became of it. */
export default function InsightsPage({ context }: ModuleProps) {
  const page = usePageSearch();
  if (page === null) return <PageSkeleton label="Loading insights" />;
  return <Insights page={page} timeZone={context.timeZone} />;
}
