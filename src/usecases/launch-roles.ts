import type { IssueHead } from '../contract/person';
import { roadmapEntityId } from '../domain/journal/entity-id';
import { decisionOwnerOf } from '../domain/roadmap/core-answers';
import { roadmapFromState } from '../domain/roadmap/roadmap-item';
import type { ResolvedRoles } from '../domain/role/resolve-roles';
import type { RoleSettings } from '../domain/role/roles';
import type { IssueGrants, Ports } from './ports';
import type { Viewer } from './use-case';
import { viewerRoles } from './viewer-roles';

/** The roles that count for an issue's launch: those of the project, and the decision owner of the issue's roadmap item. */
export async function launchRoles(
  { people, journal }: Pick<Ports, 'people' | 'journal'>,
  settings: RoleSettings,
  who: { readonly viewer: Viewer; readonly grants: IssueGrants; readonly head: IssueHead; readonly today: string },
): Promise<ResolvedRoles> {
  const { viewer, grants, head, today } = who;
  const [resolved, roadmap] = await Promise.all([
    viewerRoles(people, settings, { viewer, grants, projectId: head.projectId, today }),
    journal.find(roadmapEntityId(head.issueId)),
  ]);
  const { answers } = roadmapFromState(roadmap?.state ?? {});
  const isDecisionOwner = decisionOwnerOf(answers, head) === viewer.accountId;
  return isDecisionOwner ? { ...resolved, roles: new Set([...resolved.roles, 'decisionOwner']) } : resolved;
}
