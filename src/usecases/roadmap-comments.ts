import type { RoadmapComment } from '../contract/roadmap';
import { commentOf } from '../domain/roadmap/comment';
import { decisionOwnerOf } from '../domain/roadmap/core-answers';
import { authorName } from '../domain/roadmap/history';
import { roadmapFromState } from '../domain/roadmap/roadmap-item';
import { may } from '../domain/role/rights';
import type { JournalEntry } from '../domain/journal/entry';
import { roadmapEntityId } from '../domain/journal/entity-id';
import { dayInZone } from '../domain/calendar/time-zone';
import { mirrorKey } from '../domain/mirror/mirror-key';
import { findField, type Template } from '../domain/template/template';
import type { IssueHead, People } from '../contract/person';
import { AppError } from './app-error';
import type { IssueGrants, Ports } from './ports';
import { requirePillar } from './require-pillar';
import { templateOfItem } from './template-library';
import type { Viewer } from './use-case';
import { viewerRoles } from './viewer-roles';

const REFUSAL =
  'You can read these comments. Writing one takes permission to edit the issue, or a role in product ops or as decision owner.';

/** What reading and writing comments both need to know. */
export interface CommentSituation {
  readonly head: IssueHead;
  readonly template: Template | null;
  /** Why the viewer may not comment; null when they may. */
  readonly refusal: string | null;
}

/** @throws AppError `not-found`, or `forbidden` where roadmaps are switched off. */
export async function commentSituation(
  ports: Ports,
  {
    viewer,
    grants,
    input,
  }: { readonly viewer: Viewer; readonly grants: IssueGrants; readonly input: { issueId: string } },
): Promise<CommentSituation> {
  const [found, { settings }, entity] = await Promise.all([
    ports.issues.find(input.issueId, mirrorKey.roadmap),
    ports.settings.roles(),
    ports.journal.find(roadmapEntityId(input.issueId)),
  ]);
  if (!found) throw new AppError('not-found', 'This issue doesn’t exist, or you don’t have permission to see it.');
  const { head } = found;
  requirePillar(settings, 'roadmap', head.projectId);
  const today = dayInZone(ports.clock.now(), 'UTC');
  const item = roadmapFromState(entity?.state ?? {});
  const [{ roles }, template] = await Promise.all([
    viewerRoles(ports.people, settings, { viewer, grants, projectId: head.projectId, today }),
    templateOfItem(ports.journal, item),
  ]);
  const isOwner = decisionOwnerOf(item.answers, head) === viewer.accountId;
  const held = isOwner ? new Set([...roles, 'decisionOwner' as const]) : roles;
  return { head, template, refusal: may(held, 'roadmap.comment') ? null : REFUSAL };
}

/** An entry of the comments' journal as people read it; null for one that says nothing. */
export function readComment(entry: JournalEntry, template: Template | null, people: People): RoadmapComment | null {
  const said = commentOf(entry);
  if (said === null) return null;
  const { number, text, fieldId } = said;
  const label = fieldId === null ? null : ((template && findField(template, fieldId)?.label) ?? fieldId);
  return {
    number,
    text,
    at: entry.at,
    author: authorName(entry.authorId, { user: (id) => people[id]?.displayName, issue: () => undefined }),
    about: fieldId === null || label === null ? null : { fieldId, label },
  };
}
