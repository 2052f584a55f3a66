import { checklistItemsFeed, type ChecklistRow } from '../../domain/feed/checklist-items-feed';
import { feedRow } from '../../domain/feed/feed-column';
import { lifecycleOf } from '../../domain/journal/lifecycle';
import { itemLinesOf } from '../../domain/launch-page/item-line';
import type { Launch } from '../../domain/launch/launch';
import { availabilityOf } from '../../domain/role/availability';
import type { RoleSettings } from '../../domain/role/roles';
import { momentOf } from '../launch-reading';
import type { Entity, Ports } from '../ports';
import { tryLaunch, unreadableWords } from '../try-launch';
import { PartialReading } from './partial-reading';
import type { FeedPlace, FeedSource } from './feed-source';

/** Above so many issues, reading every launch of the site costs less than asking for the plan's. */
const MOST_ASKED_FOR = 2_000;

/**
 * The items of the launches of these issues, all of which the person who calls may browse.
 *
 * @throws PartialReading where a launch can't be read
 */
export async function checklistSteps(
  { journal, clock }: Pick<Ports, 'journal' | 'clock'>,
  settings: RoleSettings,
  issueIds: readonly string[],
  place: FeedPlace | null,
): Promise<FeedSource> {
  const now = clock.now();
  const wanted = new Set(issueIds);
  const entities =
    issueIds.length <= MOST_ASKED_FOR ? await journal.ofIssues(issueIds, 'launch') : await journal.ofKind('launch');
  const launches = entities
    .filter(
      ({ issueId, projectId, state }) =>
        wanted.has(issueId) &&
        lifecycleOf(state).deletedAt === null &&
        availabilityOf(settings, 'launches', projectId) !== 'off',
    )
    .sort(byIssue);
  const unreadable = launches.filter(({ state }) => tryLaunch(state) === 'unreadable').length;
  if (unreadable > 0) throw new PartialReading(unreadableWords(unreadable));
  const order = [...new Set(launches.map(({ issueId }) => issueId))];
  const first = place === null ? 0 : order.findIndex((issueId) => BigInt(issueId) > BigInt(place.after));
  return {
    columns: checklistItemsFeed.columns,
    async *steps() {
      if (order.length === 0 || first === -1) yield { rows: [], after: place?.after ?? '0', on: null, progress: 1 };
      for (let at = Math.max(first, 0); first !== -1 && at < order.length; at += 1) {
        const issueId = order[at] ?? '';
        const rows = launches.filter((entity) => entity.issueId === issueId).flatMap((entity) => rowsOf(entity, now));
        yield {
          rows: rows.map((row) => feedRow(checklistItemsFeed, row)),
          after: issueId,
          on: null,
          progress: (at + 1) / order.length,
        };
      }
    },
  };
}

/** By issue as numbers are, then by launch: the order that a cursor counts on. */
function byIssue(one: Entity, other: Entity): number {
  return (
    one.issueId.length - other.issueId.length ||
    one.issueId.localeCompare(other.issueId) ||
    one.entityId.localeCompare(other.entityId)
  );
}

function rowsOf({ entityId, issueId, state }: Entity, now: string): readonly ChecklistRow[] {
  const launch = tryLaunch(state);
  if (launch === null || launch === 'unreadable') return [];
  return itemLinesOf(launch, momentOf(launch, now)).flatMap((line): readonly ChecklistRow[] => {
    const item: Launch['items'][string] | undefined = launch.items[line.itemId];
    return item === undefined ? [] : [{ launchId: entityId, issueId, launch, line, item }];
  });
}
