import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { IndexStatus } from '../../../../src/contract/portfolio-index';
import { call } from '../../api';
import { CallErrorState } from '../../CallErrorState';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Message } from '../../ui/Message';
import { PageHead } from '../../ui/PageHead';
import { PageSkeleton } from '../../ui/Skeleton';
import { IndexFacts } from './IndexFacts';
import './index-tab.css';
import { isMoving, stateSentence } from './index-words';
import { IndexedProjects } from './IndexedProjects';
import { Progress } from './Progress';
import { RebuildIndex } from './RebuildIndex';

const WATCHED_MS = 3000;
const QUIET_MS = 30_000;

/** What the portfolio is read from: how whole and how fresh it is, what it costs, and the way to read it anew. */
export default function IndexTab() {
  const client = useQueryClient();
  const title = useRef<HTMLHeadingElement>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [hasRebuilt, setHasRebuilt] = useState(false);
  const read = useQuery({
    queryKey: ['index.status'],
    queryFn: () => call('index.status', {}),
    refetchInterval: ({ state: { data } }) => (data !== undefined && isMoving(data) ? WATCHED_MS : QUIET_MS),
  });
  if (read.isPending) return <PageSkeleton label="Loading the index" />;
  // What is shown goes on being shown where only a later look failed.
  if (read.data === undefined) {
    return (
      <>
        <h1 className="form-page__title">Index</h1>
        <CallErrorState level={2} error={read.error} onRetry={() => void read.refetch()} />
      </>
    );
  }
  const status = read.data;
  const now = new Date(read.dataUpdatedAt).toISOString();
  const isBuilding = status.progress?.kind === 'build';
  const asking = isAsking && (
    <RebuildIndex
      status={status}
      onClose={() => setIsAsking(false)}
      onRebuilt={(after: IndexStatus) => {
        client.setQueryData(['index.status'], after);
        setHasRebuilt(true);
        setIsAsking(false);
        // The button that was pressed has nothing more to do.
        requestAnimationFrame(() => title.current?.focus());
      }}
    />
  );
  if (status.state === 'none') {
    return (
      <>
        <h1 className="form-page__title">Index</h1>
        <EmptyState
          title="There is no index yet"
          actions={
            <Button appearance="primary" onClick={() => setIsAsking(true)}>
              Build index…
            </Button>
          }
        >
          <p>
            With it, large plans open in seconds and can be read as of any day since. It is built when somebody first
            opens a plan, or from here; until then plans are read from Jira itself.
          </p>
        </EmptyState>
        {asking}
      </>
    );
  }
  return (
    <>
      <PageHead
        title={
          <h1 ref={title} tabIndex={-1} className="form-page__title">
            Index
          </h1>
        }
        lead={stateSentence(status, now)}
        actions={
          <Button disabled={isBuilding} onClick={() => setIsAsking(true)}>
            Rebuild index…
          </Button>
        }
      />
      {hasRebuilt && status.progress !== null && (
        <Message tone="success" live="status" title="Everything is being read anew">
          <p>
            {status.upTo !== null && 'Plans go on being shown from what is indexed already. '}
            You can leave this page: it goes on by itself.
          </p>
        </Message>
      )}
      {read.isError && (
        <Message tone="warning" live="status" title="This could not be read just now">
          <p>You see how it was a moment ago. Gantry tries again by itself.</p>
        </Message>
      )}
      <Progress status={status} now={now} />
      <IndexFacts status={status} now={now} />
      <IndexedProjects status={status} />
      {asking}
    </>
  );
}
