import LockIcon from '@atlaskit/icon/core/lock-locked';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { modulesQuery } from '../../host/queries';
import { useSession } from '../../host/session';
import { administersProjectQuery } from '../../jira/queries';
import { Link } from '../../router/Link';
import { navigate } from '../../router/shell-location';
import { EmptyState } from '../../ui/EmptyState';
import { ProjectModule } from './ProjectModule';

/** The app's pages among a project's settings: for those who administer the project. */
export function ProjectSettings({
  projectKey,
  moduleKey,
}: {
  readonly projectKey: string;
  /** Null leads to the first. */
  readonly moduleKey: string | null;
}) {
  const user = useSession();
  const administers = useQuery(administersProjectQuery(projectKey));
  const modules = useQuery(modulesQuery);
  const first = modules.data?.find(({ type, hasPage }) => type === 'jira:projectSettingsPage' && hasPage)?.key;
  useEffect(() => {
    if (moduleKey === null && first !== undefined) {
      navigate(`/projects/${projectKey}/settings/apps/${first}`, { replace: true });
    }
  }, [projectKey, moduleKey, first]);

  if (administers.data === false) {
    return (
      <EmptyState
        icon={<LockIcon label="" />}
        title="These settings are for project administrators"
        action={<Link href={`/projects/${projectKey}`}>Go to the project</Link>}
      >
        <p>{user.displayName} does not administer this project. Switch to a user who does, at the top right.</p>
      </EmptyState>
    );
  }
  if (administers.data !== true || moduleKey === null) return null;
  return <ProjectModule projectKey={projectKey} moduleKey={moduleKey} type="jira:projectSettingsPage" />;
}
