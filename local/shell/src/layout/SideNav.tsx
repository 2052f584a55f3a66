import AppsIcon from '@atlaskit/icon/core/apps';
import ProjectsIcon from '@atlaskit/icon/core/folder-closed';
import SearchIcon from '@atlaskit/icon/core/list-bulleted';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import SettingsIcon from '@atlaskit/icon/core/settings';
import ToolsIcon from '@atlaskit/icon/core/tools';
import WorkflowIcon from '@atlaskit/icon/core/branch';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { modulesQuery, type AppModule } from '../host/queries';
import { administersQuery, projectsQuery } from '../jira/queries';
import { Avatar } from '../ui/Avatar';
import { NavItem, NavSection } from './NavItem';
import './side-nav.css';

/** More would push the app's own pages out of sight. */
const MOST_PROJECTS = 10;

function ModuleIcon({ iconUrl }: Pick<AppModule, 'iconUrl'>) {
  return iconUrl === null ? <AppsIcon label="" /> : <img src={iconUrl} alt="" width={16} height={16} />;
}

const titleOf = (module: AppModule) => module.title ?? module.key;

/** A page of the app, with the sub-pages that its manifest lists. */
function AppItems({ module }: { readonly module: AppModule }) {
  const { subPages } = module;
  const page = `/apps/${module.key}`;
  return (
    <>
      <NavItem href={page} icon={<ModuleIcon {...module} />} isNeverHere={subPages.length > 0}>
        {titleOf(module)}
      </NavItem>
      {subPages.map(({ title, route, iconUrl }, index) => (
        <NavItem
          key={route}
          href={`${page}/${route}`}
          icon={<ModuleIcon iconUrl={iconUrl} />}
          isNested
          // The app shows its first page where the address names none.
          {...(index === 0 && { alsoAt: page })}
        >
          {title}
        </NavItem>
      ))}
    </>
  );
}

/** Where one can go: projects, issues, the app's pages, and administration for those who administer. */
export function SideNav({ isDrawer, onClose }: { readonly isDrawer: boolean; readonly onClose: () => void }) {
  const nav = useRef<HTMLElement>(null);
  const projects = useQuery(projectsQuery);
  const modules = useQuery(modulesQuery);
  const administers = useQuery(administersQuery);
  const ofType = (type: string) => (modules.data ?? []).filter((module) => module.type === type && module.hasPage);

  useEffect(() => {
    if (isDrawer) nav.current?.querySelector<HTMLElement>('a')?.focus();
  }, [isDrawer]);

  return (
    <nav
      ref={nav}
      id="side-nav"
      className={`side-nav ${isDrawer ? 'side-nav--drawer' : ''}`}
      aria-label="Main"
      onClick={({ target }) => {
        if (isDrawer && target instanceof Element && target.closest('a') !== null) onClose();
      }}
      onKeyDown={(event) => {
        if (!isDrawer || event.key !== 'Escape') return;
        onClose();
        document.getElementById('side-nav-toggle')?.focus();
      }}
    >
      <ul className="side-nav__list">
        <NavItem href="/issues/" icon={<SearchIcon label="" />}>
          Issues
        </NavItem>
        <NavItem href="/projects" icon={<ProjectsIcon label="" />} isExact>
          Projects
        </NavItem>
        {projects.data?.slice(0, MOST_PROJECTS).map(({ key, name }) => (
          <NavItem key={key} href={`/projects/${key}`} icon={<Avatar name={name} shape="square" size={20} />} isNested>
            {name}
          </NavItem>
        ))}
        {projects.data && projects.data.length > MOST_PROJECTS && (
          <NavItem href="/projects" icon={<MoreIcon label="" />} isNested isNeverHere>
            All {projects.data.length} projects
          </NavItem>
        )}
      </ul>
      <NavSection title="Apps">
        {ofType('jira:globalPage').map((module) => (
          <AppItems key={module.key} module={module} />
        ))}
      </NavSection>
      <NavSection title="Administration">
        {administers.data === true &&
          ofType('jira:adminPage').map((module) => (
            <NavItem key={module.key} href={`/admin/${module.key}`} icon={<SettingsIcon label="" />}>
              {titleOf(module)}
            </NavItem>
          ))}
        {administers.data === true && (
          <NavItem href="/admin/workflows" icon={<WorkflowIcon label="" />}>
            Workflows
          </NavItem>
        )}
        <NavItem href="/admin/host" icon={<ToolsIcon label="" />}>
          Local host
        </NavItem>
      </NavSection>
    </nav>
  );
}
