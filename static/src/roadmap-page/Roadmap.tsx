import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { noFilter, type RoadmapFilter } from '../../../src/domain/roadmap-page/filter';
import { call } from '../api';
import { CallErrorState } from '../CallErrorState';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Message } from '../ui/Message';
import { PageSkeleton } from '../ui/Skeleton';
import { usePageSearch, type PageSearch } from '../use-page-search';
import { readPageState, writePageState, type RoadmapPageState } from './page-state';
import './roadmap-page.css';
import { RoadmapResult } from './RoadmapResult';
import { RoadmapSkeleton } from './RoadmapSkeleton';

interface RoadmapProps {
  /** Null for the whole site. */
  readonly projectId: string | null;
  readonly timeZone: string;
}

/** The page's state, kept in its address. */
function useRoadmapState({ search, go }: PageSearch) {
  const state = useMemo(() => readPageState(search), [search]);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  const put = useCallback(
    (next: RoadmapPageState) => {
      latest.current = next;
      go(writePageState(next), 'replace');
    },
    [go],
  );
  const change = useCallback((changed: Partial<RoadmapPageState>) => put({ ...latest.current, ...changed }), [put]);
  const filter = useCallback(
    (changed: Partial<RoadmapFilter>) => put({ ...latest.current, filter: { ...latest.current.filter, ...changed } }),
    [put],
  );
  const clear = useCallback(() => put({ ...latest.current, filter: noFilter }), [put]);
  return { state, change, filter, clear };
}

function RoadmapAt({ projectId, timeZone, page }: RoadmapProps & { readonly page: PageSearch }) {
  const { state, change, filter, clear } = useRoadmapState(page);
  const read = useQuery({
    queryKey: ['roadmapPage.read', projectId],
    queryFn: () => call('roadmapPage.read', { projectId, timeZone }),
    // A reading costs a point an issue, out of what the whole site has for an hour: only the person asks for another.
    staleTime: Infinity,
    retry: false,
    structuralSharing: false,
  });
  if (read.isPending) return <RoadmapSkeleton />;
  if (read.isError) {
    return (
      <>
        <h1 className="roadmap__title">Roadmap</h1>
        <CallErrorState level={2} error={read.error} onRetry={() => void read.refetch()} />
      </>
    );
  }
  const { rows, missing } = read.data;
  if (rows.length === 0) {
    return (
      <>
        <h1 className="roadmap__title">Roadmap</h1>
        {missing.length > 0 ? (
          <Message
            tone="warning"
            title="Nothing could be read"
            actions={<Button onClick={() => void read.refetch()}>Refresh</Button>}
          >
            {missing.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Message>
        ) : (
          <NothingFilled projectId={projectId} onRead={() => void read.refetch()} />
        )}
      </>
    );
  }
  return (
    <RoadmapResult
      key={read.dataUpdatedAt}
      read={read.data}
      state={state}
      projectId={projectId}
      timeZone={timeZone}
      isReading={read.isFetching}
      onChange={change}
      onFilter={filter}
      onClear={clear}
      onRead={() => void read.refetch()}
    />
  );
}

function NothingFilled({ projectId, onRead }: { readonly projectId: string | null; readonly onRead: () => void }) {
  return (
    <EmptyState
      title={projectId === null ? 'No roadmap item that you can see' : 'Nothing of this project is on the roadmap yet'}
      actions={<Button onClick={onRead}>Refresh</Button>}
    >
      <p>
        An issue comes onto the roadmap once somebody fills its Roadmap panel. Open an epic or an initiative, choose a
        template there and answer its questions: a first fill takes under five minutes.
      </p>
    </EmptyState>
  );
}

/** Everything on the roadmap that the viewer can see, of the site or of one project: a board, or a timeline. */
export function Roadmap(props: RoadmapProps) {
  const page = usePageSearch();
  if (page === null) return <PageSkeleton label="Loading the roadmap" />;
  return (
    <div className="roadmap">
      <RoadmapAt {...props} page={page} />
    </div>
  );
}
