import { useQuery } from '@tanstack/react-query';
import { modulesQuery } from '../../host/queries';
import { administersProjectQuery } from '../../jira/queries';
import { Link } from '../../router/Link';
import { usePathname } from '../../router/shell-location';
import './project-nav.css';

/** The pages of a project in a row: its overview, those of the app, and for those who administer it, its settings. */
export function ProjectNav({ projectKey }: { readonly projectKey: string }) {
  const pathname = usePathname();
  const modules = useQuery(modulesQuery);
  const administers = useQuery(administersProjectQuery(projectKey));
  const base = `/projects/${projectKey}`;
  const shown = (modules.data ?? []).filter(({ hasPage }) => hasPage);
  const tabs = [
    { href: base, title: 'Overview', isHere: pathname === base },
    ...shown
      .filter(({ type }) => type === 'jira:projectPage')
      .map(({ key, title = key }) => ({
        href: `${base}/apps/${key}`,
        title,
        isHere: isBelow(pathname, `${base}/apps/${key}`),
      })),
    ...(administers.data === true && shown.some(({ type }) => type === 'jira:projectSettingsPage')
      ? [{ href: `${base}/settings`, title: 'Project settings', isHere: isBelow(pathname, `${base}/settings`) }]
      : []),
  ];
  if (tabs.length === 1) return null;
  return (
    <nav aria-label="Project">
      <ul className="project-nav">
        {tabs.map(({ href, title, isHere }) => (
          <li key={href}>
            <Link href={href} className="project-nav__item" aria-current={isHere ? 'page' : undefined}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const isBelow = (pathname: string, href: string) => pathname === href || pathname.startsWith(`${href}/`);
