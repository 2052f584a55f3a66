import { useQuery } from '@tanstack/react-query';
import { call } from '../../api';
import { CallErrorState } from '../../CallErrorState';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { SegmentedControl } from '../../ui/SegmentedControl';
import type { LaunchTabProps } from '../tab-props';
import { useAddressValue } from '../use-address-value';
import { ProjectVersions } from './ProjectVersions';
import './versions.css';

const looks = [
  { id: 'findings', label: 'Needs a look' },
  { id: 'all', label: 'All to come' },
] as const;

/** Versions and the launches that ship them, project by project; each project is read when it comes into view. */
export default function LaunchVersions({ view, projectId }: LaunchTabProps) {
  const [look, putLook] = useAddressValue('versions');
  const [scope, putScope] = useAddressValue('projects');
  const isWhole = projectId === null && scope === 'all';
  const others = useQuery({
    queryKey: ['launchVersions.projects'],
    queryFn: () => call('launchVersions.projects', {}),
    enabled: isWhole,
    staleTime: Infinity,
  });
  const launching = Object.entries(view.projects).map(([id, { key, name }]) => ({ projectId: id, key, name }));
  const known = new Set(launching.map((project) => project.projectId));
  const more = isWhole ? (others.data?.projects ?? []).filter((project) => !known.has(project.projectId)) : [];
  const own = { projectId: projectId ?? '', key: '', name: '' };
  const projects =
    projectId === null
      ? [...launching.sort((one, other) => one.key.localeCompare(other.key)), ...more]
      : [launching.find((project) => project.projectId === projectId) ?? own];
  return (
    <section className="versions">
      <header className="versions__head">
        <p className="versions__lead">
          Versions as Jira has them now, beside the launches that ship them: those that a launch names, else the fix
          versions of its issue.
        </p>
        <div className="versions__choices">
          {projectId === null && (
            <Button aria-pressed={isWhole} onClick={() => putScope(isWhole ? null : 'all')}>
              Projects without a launch
            </Button>
          )}
          <SegmentedControl
            aria-label="Show"
            segments={looks}
            value={look === 'all' ? 'all' : 'findings'}
            onChange={(id) => putLook(id === 'all' ? id : null)}
          />
        </div>
      </header>
      {projects.length === 0 && (
        <EmptyState title="No project with a launch that you can see">
          <p>Versions are looked at project by project. Choose “Projects without a launch” to see theirs.</p>
        </EmptyState>
      )}
      {projects.map((project) => (
        <ProjectVersions key={project.projectId} project={project} view={view} showsAll={look === 'all'} />
      ))}
      {isWhole && others.isPending && <p role="status">Reading the other projects</p>}
      {isWhole && others.isError && (
        <CallErrorState level={2} error={others.error} onRetry={() => void others.refetch()} />
      )}
    </section>
  );
}
