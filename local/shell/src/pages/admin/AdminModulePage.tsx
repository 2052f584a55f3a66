import LockIcon from '@atlaskit/icon/core/lock-locked';
import { useQuery } from '@tanstack/react-query';
import { ModuleFrame } from '../../frame/ModuleFrame';
import { modulesQuery } from '../../host/queries';
import { useSession } from '../../host/session';
import { administersQuery } from '../../jira/queries';
import { Link } from '../../router/Link';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { MissingPage } from '../MissingPage';
import { useTitle } from '../use-title';
import '../app-page.css';

/** An app's page among Jira's administration: for those who administer Jira. */
export function AdminModulePage({ moduleKey }: { readonly moduleKey: string }) {
  const user = useSession();
  const modules = useQuery(modulesQuery);
  const administers = useQuery(administersQuery);
  const module = modules.data?.find(({ key, type }) => key === moduleKey && type === 'jira:adminPage');
  const title = module?.title ?? moduleKey;
  useTitle(title);
  if (modules.isSuccess && module === undefined) return <MissingPage />;
  if (administers.isError) {
    return (
      <ErrorState
        level={1}
        title="Jira did not say whether you administer it"
        error={administers.error}
        onRetry={() => void administers.refetch()}
      />
    );
  }
  if (administers.data === false) {
    return (
      <EmptyState
        level={1}
        icon={<LockIcon label="" />}
        title="This page is for Jira administrators"
        action={<Link href="/projects">Go to projects</Link>}
      >
        <p>
          {user.displayName} does not administer this Jira. Switch to a user who does, at the top right: in the demo
          company that is Ada Sorensen.
        </p>
      </EmptyState>
    );
  }
  return (
    <div className="app-page">
      <h1 className="visually-hidden">{title}</h1>
      {module && administers.data && (
        <ModuleFrame moduleKey={moduleKey} title={title} pageAddress={`/admin/${moduleKey}`} />
      )}
    </div>
  );
}
