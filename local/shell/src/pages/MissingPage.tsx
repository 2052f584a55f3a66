import SearchIcon from '@atlaskit/icon/core/search';
import { Link } from '../router/Link';
import { EmptyState } from '../ui/EmptyState';
import { useTitle } from './use-title';

/** For an address that isn't a page: also for those of Jira's that the local host doesn't have. */
export function MissingPage() {
  useTitle('Page not found');
  return (
    <EmptyState
      level={1}
      icon={<SearchIcon label="" />}
      title="There is no such page here"
      action={<Link href="/projects">Go to projects</Link>}
    >
      <p>
        The local host has Jira&rsquo;s projects, issues and app pages. Boards, dashboards and profiles are only on a
        real site.
      </p>
    </EmptyState>
  );
}
