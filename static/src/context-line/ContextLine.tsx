import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../api';
import { toCallError } from '../call-error';
import { CallErrorState } from '../CallErrorState';
import { onIssueSaved } from '../host';
import type { ModuleProps } from '../modules';
import { ErrorState } from '../ui/ErrorState';
import { PageSkeleton } from '../ui/Skeleton';
import { LaunchFacts } from './LaunchFacts';
import { RoadmapFacts } from './RoadmapFacts';
import './context-line.css';

/** Beside an issue's fields: horizon, health with its sentence and age, whose it is, and how ready its launch is. The panels are where they change. */
export default function ContextLine({ context }: ModuleProps) {
  return (
    <>
      <h1 className="visually-hidden">Roadmap and launch at a glance</h1>
      <Glance context={context} />
    </>
  );
}

function Glance({ context: { issueId, timeZone, locale } }: ModuleProps) {
  const view = useQuery({
    queryKey: ['contextLine.open', issueId],
    queryFn: () => call('contextLine.open', { issueId: issueId ?? '', timeZone }),
    enabled: issueId !== null,
  });
  const { refetch } = view;
  useEffect(() => (issueId === null ? undefined : onIssueSaved(issueId, () => void refetch())), [issueId, refetch]);
  if (issueId === null) {
    return (
      <ErrorState level={2} title="Jira did not say which issue this is">
        Reload the page. Your data is not affected.
      </ErrorState>
    );
  }
  if (view.isPending) return <PageSkeleton label="Loading the line" />;
  if (view.isError) {
    return <CallErrorState level={2} error={toCallError(view.error)} onRetry={() => void view.refetch()} />;
  }
  const { roadmap, launch } = view.data;
  return (
    <div className="context-line">
      {roadmap !== null && <RoadmapFacts roadmap={roadmap} locale={locale} />}
      {launch !== null && <LaunchFacts launch={launch} locale={locale} />}
      {roadmap === null && launch === null && (
        <p className="context-line__note">This issue has no launch. One is started in its Launch readiness panel.</p>
      )}
    </div>
  );
}
