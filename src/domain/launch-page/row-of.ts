import type { Launch } from '../launch/launch';
import { launchDays } from '../launch/launch-days';
import { assessLaunch } from '../readiness/assess-launch';
import type { AssessedAt } from '../readiness/item-standing';
import type { LaunchRow } from './launch-row';
import { takesPart, waitingFor, type Onlooker } from './waiting-for';

/** As many as the sentence names: a thousand lines travel in one answer. */
const REASONS = 3;

/**
 * One line of the launch page. A launch that is out is told by what is due after it: its verdict before the launch is history.
 * @param at today in the launch's own time zone, and the instant
 */
export function rowOf(
  {
    entityId,
    issueId,
    projectId,
    launch,
  }: Pick<LaunchRow, 'entityId' | 'issueId' | 'projectId'> & { readonly launch: Launch },
  onlooker: Onlooker,
  at: AssessedAt,
): LaunchRow {
  const read = assessLaunch(launch, at);
  const isOut = launch.status === 'launched' || launch.status === 'completed';
  const told = isOut ? read.afterLaunch : read;
  const owners = new Map(read.items.map((item) => [item.itemId, item.ownerId]));
  const open = read.items.filter(({ settled }) => !settled);
  const decision = launch.decisions.at(-1);
  return {
    entityId,
    issueId,
    projectId,
    status: launch.status,
    tier: launch.tier,
    launchOn: launch.launchOn,
    timeZone: launch.timeZone,
    launchInDays: read.launchInDays,
    phase: isOut ? 'after launch' : 'before launch',
    verdict: told.verdict,
    sentence: told.sentence,
    reasons: told.reasons.slice(0, REASONS).map(({ itemId, title, function: answering }) => ({
      itemId,
      title,
      function: answering,
      ownerId: owners.get(itemId) ?? null,
    })),
    score: read.score,
    pace: read.pace,
    slips: read.slips,
    decision: decision === undefined ? null : { outcome: decision.outcome, at: decision.at },
    functions: Object.fromEntries(read.functions.map(({ function: name, verdict }) => [name, verdict])),
    waves: launch.regions.length === 0 ? [] : launchDays(launch),
    versionIds: launch.versionIds,
    ownerIds: [...new Set(open.flatMap(({ ownerId }) => ownerId ?? []))],
    unowned: open.filter(({ ownerId }) => ownerId === null).length,
    canEdit: onlooker.canEdit,
    waiting: waitingFor(launch, read.items, onlooker, at.today),
    mine: takesPart(launch, onlooker, at.today),
  };
}
