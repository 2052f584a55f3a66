import type { ItemComment } from '../../contract/launch-items';
import type { IssueHead, People } from '../../contract/person';
import { dayInZone } from '../../domain/calendar/time-zone';
import { findEntityName } from '../../domain/journal/entity-id';
import type { JournalEntry } from '../../domain/journal/entry';
import { itemCommentOf } from '../../domain/launch/item-comment';
import { findItem, type LaunchItem } from '../../domain/launch/launch';
import { holdsItem } from '../../domain/launch/item-holder';
import { launchFromState } from '../../domain/launch/launch-state';
import { mirrorKey } from '../../domain/mirror/mirror-key';
import { authorName } from '../../domain/roadmap/history';
import { may } from '../../domain/role/rights';
import { AppError } from '../app-error';
import { launchRoles } from '../launch-roles';
import type { IssueGrants, Ports } from '../ports';
import { noLaunch, requireOwnLaunch } from '../require-own-launch';
import { requirePillar } from '../require-pillar';
import type { Viewer } from '../use-case';

const REFUSAL =
  'You can read these comments. Writing one takes permission to edit the issue, a role in this launch, or to be named on the item.';

interface CommentCall {
  readonly viewer: Viewer;
  readonly grants: IssueGrants;
  readonly input: { readonly issueId: string; readonly entityId: string; readonly itemId: string };
}

/** What reading and writing comments on an item both need to know. */
export interface ItemCommentSituation {
  readonly head: IssueHead;
  /** Number of the issue's launch. */
  readonly launch: number;
  /** Why the viewer may not comment; null when they may. */
  readonly refusal: string | null;
}

/** @throws AppError `not-found`, or `forbidden` where launches are switched off. */
export async function itemCommentSituation(
  ports: Ports,
  { viewer, grants, input }: CommentCall,
): Promise<ItemCommentSituation> {
  requireOwnLaunch(input);
  const name = findEntityName(input.entityId);
  const [found, entity, { settings }] = await Promise.all([
    ports.issues.find(input.issueId, mirrorKey.launch),
    ports.journal.find(input.entityId),
    ports.settings.roles(),
  ]);
  const launch = launchFromState(entity?.state ?? {});
  if (!found || !launch || name?.kind !== 'launch') throw noLaunch();
  const { head } = found;
  requirePillar(settings, 'launches', head.projectId);
  const item = findItem(launch, input.itemId);
  if (item === null) {
    throw new AppError('not-found', 'This launch has no such item. Reload to see the items it has now.');
  }
  const today = dayInZone(ports.clock.now(), launch.timeZone);
  const { roles } = await launchRoles(ports, settings, { viewer, grants, head, today });
  const held = isNamed(item, viewer, today) ? new Set([...roles, 'itemOwner' as const]) : roles;
  return { head, launch: name.number, refusal: may(held, 'item.comment') ? null : REFUSAL };
}

/** An entry of the comments' journal as people read it; null for one that isn't about this item. */
export function readItemComment(
  entry: JournalEntry,
  of: { readonly launch: number; readonly itemId: string },
  people: People,
): ItemComment | null {
  const said = itemCommentOf(entry);
  if (said === null || said.launch !== of.launch || said.itemId !== of.itemId) return null;
  const author = authorName(entry.authorId, { user: (id) => people[id]?.displayName, issue: () => undefined });
  return { number: said.number, text: said.text, at: entry.at, author };
}

function isNamed(item: LaunchItem, { accountId }: Viewer, today: string): boolean {
  return holdsItem(item, accountId, today) || item.acknowledgers.includes(accountId);
}
