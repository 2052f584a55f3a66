import { useQuery } from '@tanstack/react-query';
import { ModuleFrame } from '../frame/ModuleFrame';
import { modulesQuery } from '../host/queries';
import { usePathname } from '../router/shell-location';
import { useTitle } from './use-title';
import { MissingPage } from './MissingPage';
import './app-page.css';

/** A page of the app's own: its frame fills the place beside the navigation. */
export function AppPage({ moduleKey }: { readonly moduleKey: string }) {
  const modules = useQuery(modulesQuery);
  const module = modules.data?.find(({ key, type }) => key === moduleKey && type === 'jira:globalPage');
  const title = module?.title ?? moduleKey;
  const route = usePathname().split('/')[3];
  const subPage = module?.subPages.find((page) => page.route === route) ?? module?.subPages[0];
  useTitle(subPage === undefined ? title : `${subPage.title} - ${title}`);
  if (modules.isSuccess && module === undefined) return <MissingPage />;
  return (
    <div className="app-page">
      {/* The app's own page has the heading that is seen. */}
      <h1 className="visually-hidden">{title}</h1>
      {module && <ModuleFrame moduleKey={moduleKey} title={title} pageAddress={`/apps/${moduleKey}`} />}
    </div>
  );
}
