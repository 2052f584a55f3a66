import type { FilterShare, StoredFilter } from '../state/model';
import { wireProject } from './project';
import { wireUserById } from './user';
import { rest, type Wire, type WireContext } from './wire-context';

const NOBODY = { size: 0, items: [], 'max-results': 0, 'start-index': 0, 'end-index': 0 };

/** One filter, whole, as it is given by its id and in the lists of one's own and one's favourites. */
export function wireFilter(context: WireContext, filter: StoredFilter): Wire {
  const { id, name, description, jql, favouriteOf } = filter;
  return {
    self: rest(context, 'filter', id),
    id,
    name,
    description,
    owner: wireUserById(context, filter.ownerId),
    jql,
    viewUrl: `${context.baseUrl}/issues/?filter=${id}`,
    searchUrl: `${rest(context, 'search')}?jql=${encodeURIComponent(jql)}`,
    favourite: isFavourite(context, filter),
    favouritedCount: favouriteOf.length,
    sharePermissions: sharesOf(context, filter),
    editPermissions: [],
    sharedUsers: NOBODY,
    subscriptions: NOBODY,
  };
}

/** As `filter/search` lists it: name and id, and what is asked for in `expand`. */
export function wireListedFilter(context: WireContext, filter: StoredFilter, expand: ReadonlySet<string>): Wire {
  const whole = wireFilter(context, filter);
  const more = EXPANDABLE.filter((name) => expand.has(name)).map((name) => [name, whole[name]] as const);
  return {
    expand: FILTER_EXPANSIONS.join(','),
    self: whole.self,
    id: whole.id,
    name: whole.name,
    ...Object.fromEntries(more),
    ...(expand.has('subscriptions') && { subscriptions: [] }),
  };
}

const EXPANDABLE = [
  'description',
  'owner',
  'jql',
  'viewUrl',
  'searchUrl',
  'favourite',
  'favouritedCount',
  'sharePermissions',
  'editPermissions',
] as const;

export const FILTER_EXPANSIONS: readonly string[] = [...EXPANDABLE, 'subscriptions'];

export function isFavourite({ viewer }: WireContext, { favouriteOf }: StoredFilter): boolean {
  return viewer.user !== null && favouriteOf.includes(viewer.user.id);
}

function sharesOf(context: WireContext, filter: StoredFilter): readonly Wire[] {
  return filter.shares.map((share, place) => ({ id: Number(filter.id) * 10 + place, ...shareOf(context, share) }));
}

function shareOf(context: WireContext, share: FilterShare): Wire {
  const { store, permissions } = context;
  switch (share.type) {
    case 'group': {
      const group = store.groups.get(share.id);
      return { type: 'group', group: { name: group?.name ?? '', groupId: share.id } };
    }
    case 'project': {
      const project = store.projects.get(share.id);
      const isSeen = project !== undefined && permissions.canSeeProject(project);
      return isSeen ? { type: 'project', project: wireProject(context, project) } : { type: 'project-unknown' };
    }
    case 'user': {
      const { accountId, displayName, active, self } = wireUserById(context, share.id) ?? {};
      return { type: 'user', user: { self, accountId, displayName, active } };
    }
    default:
      return { type: share.type };
  }
}
