import type { FilterShare, StoredFilter } from '../state/model';
import type { JiraState } from '../state/store';
import type { Permissions } from './permissions';
import type { Viewer } from './viewer';

interface Asking {
  readonly store: JiraState;
  readonly viewer: Viewer;
  readonly permissions: Permissions;
}

/** Its owner's, and whoever's it is shared with. Administering Jira doesn't help: their pages of filters are another matter. */
export function canUseFilter(asking: Asking, { ownerId, shares }: StoredFilter): boolean {
  return asking.viewer.user?.id === ownerId || shares.some((share) => reaches(asking, share));
}

/** In rising order of name, as Jira lists them. */
export function visibleFilters(asking: Asking): readonly StoredFilter[] {
  return [...asking.store.filters.values()]
    .filter((filter) => canUseFilter(asking, filter))
    .sort((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1));
}

function reaches({ store, viewer, permissions }: Asking, share: FilterShare): boolean {
  switch (share.type) {
    case 'global':
      return true;
    case 'loggedin':
      return viewer.user !== null;
    case 'user':
      return viewer.user?.id === share.id;
    case 'group':
      return viewer.groupIds.has(share.id);
    case 'project': {
      const project = store.projects.get(share.id);
      return project !== undefined && permissions.hasInProject('BROWSE_PROJECTS', project);
    }
  }
}
