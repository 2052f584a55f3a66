import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LaunchesView } from '../../../../src/contract/launch-page';
import type { LaunchRow } from '../../../../src/domain/launch-page/launch-row';
import { issuesToAsk, withShippedVersions } from '../../../../src/domain/launch-versions/shipped-versions';
import { needsLook, strayVersions, versionRows } from '../../../../src/domain/launch-versions/version-findings';
import { call } from '../../api';
import { CallErrorState } from '../../CallErrorState';
import { count } from '../../format';
import { Message } from '../../ui/Message';
import { useLaunchNames } from '../use-launch-names';
import { StrayVersions } from './StrayVersions';
import { useInView } from './use-in-view';
import { VersionLine } from './VersionLine';

/** As far as one request asks; a project has far fewer launches that run. */
const MOST_ISSUES = 300;
const MOST_VERSIONS = 500;

interface ProjectVersionsProps {
  readonly project: { readonly projectId: string; readonly key: string; readonly name: string };
  readonly view: LaunchesView;
  /** Versions of which nothing is amiss too. */
  readonly showsAll: boolean;
}

function useProjectVersions(projectId: string, view: LaunchesView, isWanted: boolean) {
  const asked = useMemo(() => {
    const own = view.rows.filter((row) => row.projectId === projectId);
    const issueIds = issuesToAsk(own);
    return {
      unasked: Math.max(0, issueIds.length - MOST_ISSUES),
      issueIds: issueIds.slice(0, MOST_ISSUES),
      versionIds: [...new Set(own.flatMap(({ versionIds }) => versionIds))].slice(0, MOST_VERSIONS),
    };
  }, [view.rows, projectId]);
  const read = useQuery({
    queryKey: ['launchVersions.read', projectId, view.readAt],
    queryFn: () => call('launchVersions.read', { projectId, issueIds: asked.issueIds, versionIds: asked.versionIds }),
    enabled: isWanted,
    staleTime: Infinity,
    retry: false,
  });
  const found = useMemo(() => {
    if (read.data === undefined || read.data.versions === null) return null;
    const { versions, elsewhere, fixVersionsOf } = read.data;
    const launches = withShippedVersions(view.rows, fixVersionsOf);
    const own = new Set(view.rows.filter((row) => row.projectId === projectId).map(({ entityId }) => entityId));
    return {
      rows: versionRows(versions, launches, view.today),
      strays: strayVersions(
        versions,
        elsewhere,
        launches.filter(({ entityId }) => own.has(entityId)),
      ),
    };
  }, [read.data, view.rows, view.today, projectId]);
  const missing = [
    ...(read.data?.missing ?? []),
    ...(asked.unasked === 0
      ? []
      : [
          `The fix versions of ${asked.unasked} launches were not asked for, so their versions may look as if nothing ships them.`,
        ]),
  ];
  return { read, found, missing };
}

function isRunning({ status }: LaunchRow): boolean {
  return status === 'planned' || status === 'launched';
}

/** One project's versions: read as the viewer, once its place on the page comes near. */
export function ProjectVersions({ project, view, showsAll }: ProjectVersionsProps) {
  const [element, seen] = useInView<HTMLElement>();
  const { read, found, missing } = useProjectVersions(project.projectId, view, seen);
  const rows = found?.rows ?? [];
  const amiss = rows.filter(({ findings }) => findings.some(needsLook));
  const shown = showsAll ? rows : amiss;
  const issueOf = new Map(view.rows.map(({ entityId, issueId }) => [entityId, issueId]));
  const named = [
    ...shown.flatMap(({ launches }) => launches.map(({ issueId }) => issueId)),
    ...(found?.strays ?? []).flatMap(({ entityId }) => issueOf.get(entityId) ?? []),
  ];
  const names = useLaunchNames([...new Set(named)]);
  const running = new Set(view.rows.filter(isRunning).map(({ issueId }) => issueId));
  const keyOf = (issueId: string) => names.get(issueId)?.key ?? null;
  return (
    <section ref={element} className="versions__project">
      <h2 className="versions__title">
        {project.name === '' ? 'Versions of this project' : project.name}
        {found !== null && (
          <span className="versions__count">
            {amiss.length === 0 ? 'nothing to look at' : `${count(amiss.length, 'version')} to look at`}
          </span>
        )}
      </h2>
      {read.isError && <CallErrorState level={2} error={read.error} onRetry={() => void read.refetch()} />}
      {read.isPending && <p role="status">Reading versions</p>}
      {read.data?.versions === null && <p>This project isn’t there any more, or you can’t see it.</p>}
      {missing.map((sentence) => (
        <Message key={sentence} tone="warning">
          <p>{sentence}</p>
        </Message>
      ))}
      <StrayVersions
        strays={found?.strays ?? []}
        keyOf={(entityId) => keyOf(issueOf.get(entityId) ?? '')}
        projects={view.projects}
      />
      {found !== null && shown.length === 0 && (
        <p className="versions__none">
          {rows.length === 0
            ? 'No version of this project is still to come.'
            : `${count(rows.length, 'version')} to come, and none needs a look now.`}
        </p>
      )}
      {shown.length > 0 && (
        <ul className="versions__list">
          {shown.map((row) => (
            <VersionLine
              key={row.version.versionId}
              row={row}
              projectKey={project.key}
              keyOf={keyOf}
              running={running}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
