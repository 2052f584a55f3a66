import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LaunchChanged, LaunchView } from '../../../src/contract/launch';
import { call } from '../api';
import { CallErrorState } from '../CallErrorState';
import type { ModuleProps } from '../modules';
import { ErrorState } from '../ui/ErrorState';
import { LaunchSkeleton } from './LaunchSkeleton';
import { NoLaunch } from './NoLaunch';
import { RunningLaunch } from './RunningLaunch';
import './launch-panel.css';

function isStart({ reading }: LaunchView, change: LaunchChanged): boolean {
  return reading?.entityId !== change.reading.entityId;
}

/** A later reading never gives way to an earlier one: two answers can come in the wrong order. */
function withChange(view: LaunchView | undefined, change: LaunchChanged): LaunchView | undefined {
  if (view === undefined) return view;
  const { reading } = view;
  const isOlder = reading?.entityId === change.reading.entityId && reading.revision > change.reading.revision;
  return {
    ...view,
    reading: isOlder ? reading : change.reading,
    people: { ...view.people, ...change.people },
    issues: change.issues,
    // A launch that just started begins a panel of its own, which hasn't heard what the start had to say.
    notices: isStart(view, change) ? [...view.notices, ...change.notices] : view.notices,
  };
}

/** The launch readiness panel of one issue. */
export default function LaunchPanel({ context }: ModuleProps) {
  const { issueId, timeZone } = context;
  const client = useQueryClient();
  const [startedId, setStartedId] = useState<string | null>(null);
  const queryKey = ['launch.open', issueId];
  const opened = useQuery({
    queryKey,
    queryFn: () => call('launch.open', { issueId: issueId ?? '', timeZone }),
    enabled: issueId !== null,
    // Read anew when the person asks or somebody else was first, never under their hands.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (issueId === null) {
    return (
      <ErrorState title="No issue to show">
        This panel belongs on an issue, and Jira did not say which. Nothing was changed. Reload the page.
      </ErrorState>
    );
  }
  if (opened.isPending) return <LaunchSkeleton />;
  if (opened.isError && opened.data === undefined) {
    return <CallErrorState error={opened.error} onRetry={() => void opened.refetch()} />;
  }
  const view = opened.data;
  const changed = (change: LaunchChanged) => {
    if (isStart(view, change)) setStartedId(change.reading.entityId);
    client.setQueryData<LaunchView>(queryKey, (before) => withChange(before, change));
  };
  if (view.reading === null) return <NoLaunch view={view} onStarted={changed} />;
  return (
    <RunningLaunch
      key={view.reading.entityId}
      view={view}
      reading={view.reading}
      isNew={view.reading.entityId === startedId}
      onChange={changed}
      onReload={() => opened.refetch()}
    />
  );
}
