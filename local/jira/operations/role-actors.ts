import type { StoredProject, StoredRole } from '../state/model';
import { rest, type Wire, type WireContext } from '../wire/wire-context';

/** A role with those who hold it in the project, by name. */
export function wireProjectRole(context: WireContext, project: StoredProject, role: StoredRole): Wire {
  const actors = project.roles[role.id] ?? { userIds: [], groupIds: [] };
  const users = actors.userIds.flatMap((id) => context.store.users.get(id) ?? []);
  const groups = actors.groupIds.flatMap((id) => context.store.groups.get(id) ?? []);
  const wired = [
    ...groups.map(({ id, name }) => ({
      displayName: name,
      type: 'atlassian-group-role-actor',
      name,
      actorGroup: { name, displayName: name, groupId: id },
    })),
    ...users.map(({ id, displayName }) => ({
      displayName,
      type: 'atlassian-user-role-actor',
      actorUser: { accountId: id },
    })),
  ].sort((a, b) => (a.displayName < b.displayName ? -1 : 1));
  return {
    self: rest(context, 'project', project.id, 'role', role.id),
    name: role.name,
    id: Number(role.id),
    description: role.description,
    actors: wired.map((actor, index) => ({ id: Number(project.id) * 1000 + index, ...actor })),
  };
}
