import type { Json } from '../json';
import type { Patch } from '../journal/patch';
import { refuse, write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import { isOver } from './is-over';
import { isRecorded, type ItemSubject } from './item-subject';
import type { ItemState, Launch } from './launch';
import { itemPath } from './launch-state';

/** As Jira's three status categories have it. */
export type WorkStage = 'new' | 'indeterminate' | 'done';

const stateAt: Readonly<Record<WorkStage, Extract<ItemState, 'open' | 'in progress' | 'done'>>> = {
  new: 'open',
  indeterminate: 'in progress',
  done: 'done',
};

/** Has an item's work done in a Jira issue, and takes its status over at once. Replaces the issue that it had. */
export function linkWork(
  { launch, itemId, item }: ItemSubject,
  work: { readonly issueId: string; readonly stage: WorkStage; readonly isOwnIssue: boolean },
  actor: LaunchActor,
  moment: Moment,
): ActionResult {
  if (isRecorded(item)) {
    return refuse('invalid', 'This item is settled by its own record, so no issue can settle it.', 'workIssueId');
  }
  if (work.isOwnIssue) {
    return refuse(
      'invalid',
      'This is the issue that launches: choose the issue in which the item’s work is done.',
      'workIssueId',
    );
  }
  if (item.work?.issueId === work.issueId) return write({});
  const linked = { ...item, work: { issueId: work.issueId, by: actor.accountId, at: moment.now } };
  const followed = followWork({ ...launch, items: { [itemId]: linked } }, work.issueId, work.stage);
  return write({ [itemPath(itemId, 'work')]: linked.work, ...followed });
}

/** The item goes on by itself, in the state that it has. */
export function unlinkWork({ itemId, item }: ItemSubject): ActionResult {
  return write(item.work === null ? {} : { [itemPath(itemId, 'work')]: null });
}

/**
 * What becomes of the items whose work is done in that issue, now that it stands there. A waiver and a not applicable are people's own
 * decisions, and stay; a launch that is over isn't changed. Nothing where the states are so already.
 */
export function followWork(launch: Launch, workIssueId: string, stage: WorkStage): Patch {
  if (isOver(launch)) return {};
  const patch: Record<string, Json> = {};
  for (const [itemId, item] of Object.entries(launch.items)) {
    if (item.work?.issueId !== workIssueId || item.state === 'waived' || item.state === 'not applicable') continue;
    const state = stateAt[stage];
    if (item.state === state) continue;
    patch[itemPath(itemId, 'state')] = state;
    // Nobody's word outlives the work that it was given for.
    patch[itemPath(itemId, 'verification')] = null;
  }
  return patch;
}

/** Ids of the issues that a patch names as an item's work: what has to be found again by them. */
export function workIssuesIn(patch: Patch): readonly string[] {
  return Object.entries(patch).flatMap(([path, value]) => {
    const isWork = path.startsWith('items/') && path.endsWith('/work');
    const issueId = isWork && typeof value === 'object' && value !== null && 'issueId' in value ? value.issueId : null;
    return typeof issueId === 'string' ? [issueId] : [];
  });
}
