import { useQuery } from '@tanstack/react-query';
import { ModuleFrame } from '../../frame/ModuleFrame';
import { modulesQuery } from '../../host/queries';
import { MissingPage } from '../MissingPage';
import { useTitle } from '../use-title';
import '../app-page.css';
import { AdministratorsOnly } from './AdministratorsOnly';

/** An app's page among Jira's administration: for those who administer Jira. */
export function AdminModulePage({ moduleKey }: { readonly moduleKey: string }) {
  const modules = useQuery(modulesQuery);
  const module = modules.data?.find(({ key, type }) => key === moduleKey && type === 'jira:adminPage');
  const title = module?.title ?? moduleKey;
  useTitle(title);
  if (modules.isSuccess && module === undefined) return <MissingPage />;
  return (
    <AdministratorsOnly>
      <div className="app-page">
        <h1 className="visually-hidden">{title}</h1>
        {module && <ModuleFrame moduleKey={moduleKey} title={title} pageAddress={`/admin/${moduleKey}`} />}
      </div>
    </AdministratorsOnly>
  );
}
