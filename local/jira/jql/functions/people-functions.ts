import { say } from '../message';
import { fold, type Query } from '../query';
import { findUserId } from '../values/users';
import type { FunctionAnswer, JqlFunction } from './jql-function';

/** The account that the optional argument names, else the viewer. */
function personOf(name: string | undefined, query: Query, asWritten: string): { id: string } | FunctionAnswer {
  if (name === undefined) {
    const { accountId } = query.context.viewer;
    return accountId === null ? { problem: say.anonymousFunction(asWritten) } : { id: accountId };
  }
  const id = findUserId(name, query);
  return id === null ? { problem: say.functionValue(asWritten, name) } : { id };
}

function projectsOf(
  holds: (project: { readonly leadId: string | null }, id: string) => boolean,
  name: string,
): JqlFunction {
  return {
    name,
    isList: true,
    arity: [0, 1],
    answer([person], query, asWritten) {
      const who = personOf(person, query, asWritten);
      if (!('id' in who)) return who;
      const { state, canSeeProject } = query.context;
      const projects = [...state.projects.values()].filter((p) => canSeeProject(p.id) && holds(p, who.id));
      return { domain: 'project', ids: projects.map(({ id }) => id) };
    },
  };
}

/** Functions about who somebody is, leads or belongs to. */
export const peopleFunctions: readonly JqlFunction[] = [
  {
    name: 'currentUser',
    isList: false,
    arity: [0, 0],
    answer: (_, { context }) => ({
      domain: 'user',
      ids: context.viewer.accountId === null ? [] : [context.viewer.accountId],
    }),
  },
  {
    name: 'membersOf',
    isList: true,
    arity: [1, 1],
    answer([name = ''], { context }, asWritten) {
      const groups = [...context.state.groups.values()];
      const found = groups.find((group) => fold(group.name) === fold(name) || group.id === name);
      return found ? { domain: 'user', ids: found.memberIds } : { problem: say.functionGroup(name, asWritten) };
    },
  },
  projectsOf((project, id) => project.leadId === id, 'projectsLeadByUser'),
  {
    name: 'componentsLeadByUser',
    isList: true,
    arity: [0, 1],
    answer([person], query, asWritten) {
      const who = personOf(person, query, asWritten);
      if (!('id' in who)) return who;
      const { state, canSeeProject } = query.context;
      const led = [...state.components.values()].filter((c) => c.leadId === who.id && canSeeProject(c.projectId));
      return { domain: 'component', ids: led.map(({ id }) => id) };
    },
  },
  {
    name: 'projectsWhereUserHasRole',
    isList: true,
    arity: [1, 1],
    answer([roleName = ''], query, asWritten) {
      const who = personOf(undefined, query, asWritten);
      if (!('id' in who)) return who;
      const { state, canSeeProject } = query.context;
      const role = [...state.roles.values()].find(({ id, name }) => fold(name) === fold(roleName) || id === roleName);
      if (!role) return { problem: say.functionValue(asWritten, roleName) };
      const groupIds = [...state.groups.values()].filter((g) => g.memberIds.includes(who.id)).map(({ id }) => id);
      const projects = [...state.projects.values()].filter((project) => {
        const actors = project.roles[role.id];
        return actors?.userIds.includes(who.id) || actors?.groupIds.some((id) => groupIds.includes(id));
      });
      return { domain: 'project', ids: projects.map(({ id }) => id).filter(canSeeProject) };
    },
  },
];
