import { viewerOf } from '../permissions/viewer';
import type { StoredUser } from '../state/model';
import { rest, type Wire, type WireContext } from '../wire/wire-context';

const JIRA_SOFTWARE = { key: 'jira-software', name: 'Jira' };

/** The groups and application roles of a user, each as an empty list of the right size where it isn't expanded. */
export function userExpansions(context: WireContext, user: StoredUser, expand: ReadonlySet<string>): Wire {
  const { groupIds } = viewerOf(context.store, user);
  const groups = [...context.store.groups.values()].filter(({ id }) => groupIds.has(id));
  const roles = user.accountType === 'atlassian' ? [JIRA_SOFTWARE] : [];
  return {
    groups: {
      size: groups.length,
      items: expand.has('groups') ? groups.map((group) => wireGroup(context, group)) : [],
    },
    applicationRoles: { size: roles.length, items: expand.has('applicationRoles') ? roles : [] },
    expand: 'groups,applicationRoles',
  };
}

export function wireGroup(context: WireContext, group: { readonly id: string; readonly name: string }): Wire {
  return {
    name: group.name,
    groupId: group.id,
    self: `${rest(context, 'group')}?groupId=${encodeURIComponent(group.id)}`,
  };
}
