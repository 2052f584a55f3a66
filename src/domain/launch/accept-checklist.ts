import { json } from '../json';
import { refuse, write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import type { ChecklistTemplate } from './checklist';
import { offeredPart, type ChecklistChoice } from './checklist-choice';
import { offeredChanges, type OfferedChange } from './checklist-offer';
import { phaseOf } from './due-date';
import { freshItem, ownerFor, type RoleHolders } from './fresh-item';
import { findItem, type FrozenDefinition, type Launch, type LaunchItem } from './launch';
import { recordPath } from './launch-records';
import { MOST_ITEMS } from './launch-size';
import { itemPath } from './launch-state';
import { markNotApplicable } from './mark-not-applicable';
import { refuseWhenOver } from './refuse-when-over';

export interface ChecklistAnswer {
  readonly itemId: string;
  readonly choice: ChecklistChoice['choice'];
}

/**
 * Takes over what a version of the checklist has otherwise about one item, or keeps the item as it is; either way the choice is kept.
 * Whatever people gave to an item stays with it: an item that the version no longer has becomes not applicable, which on a blocker only
 * a release manager may say (rules: readiness, 1), as whatever else has the effect of it.
 */
export function answerChecklist(
  launch: Launch,
  checklist: ChecklistTemplate,
  { itemId, choice }: ChecklistAnswer,
  owners: RoleHolders,
  actor: LaunchActor,
  moment: Moment,
): ActionResult {
  const over = refuseWhenOver(launch);
  if (over !== null) return over;
  const change = offeredChanges(launch, checklist).find((one) => one.itemId === itemId);
  if (change === undefined) {
    return refuse('notFound', 'The checklist offers nothing new about this item any more. Reload to see what it does.');
  }
  const taken = choice === 'kept' ? write({}) : accept(launch, checklist, change, owners, actor, moment);
  if (!taken.ok) return taken;
  const kept: ChecklistChoice = {
    choice,
    version: checklist.version,
    offered: change.kind === 'removed' ? null : offeredPart(change.definition),
    by: actor.accountId,
    at: moment.now,
  };
  return write({ ...taken.patch, [recordPath('checklistChoices', itemId)]: json.parse(kept) });
}

function accept(
  launch: Launch,
  checklist: ChecklistTemplate,
  change: OfferedChange,
  owners: RoleHolders,
  actor: LaunchActor,
  moment: Moment,
): ActionResult {
  const { itemId } = change;
  const item = findItem(launch, itemId);
  if (change.kind === 'added') return add(launch, change, owners);
  if (item === null) return refuse('notFound', 'This launch has no such item. Reload to see the items it has now.');
  if (change.kind === 'changed') {
    return isWeaker(item, change.definition) && !actor.roles.releaseManager
      ? refuse('notAllowed', 'This blocker would ask for less: only a release manager can take that over.')
      : take(change, item);
  }
  const reason = `Version ${checklist.version} of the checklist “${checklist.name}” no longer has this item.`;
  return markNotApplicable({ launch, itemId, item }, { reason }, actor, moment);
}

function add(
  launch: Launch,
  { itemId, definition, dueOn, waitsFor }: Extract<OfferedChange, { kind: 'added' }>,
  owners: RoleHolders,
): ActionResult {
  if (Object.keys(launch.items).length >= MOST_ITEMS) {
    return refuse('invalid', `A launch has at most ${MOST_ITEMS} items, and this one has them all. Keep it as it is.`);
  }
  const item = freshItem({
    itemId,
    definition,
    dueOn,
    waitsFor: waitsFor.filter((id) => findItem(launch, id) !== null),
    ownerId: ownerFor(definition, owners),
  });
  return write({
    [itemPath(itemId, 'definition')]: item.definition,
    [itemPath(itemId, 'dueOn')]: item.dueOn,
    ...(item.ownerId !== null && { [itemPath(itemId, 'ownerId')]: item.ownerId }),
    ...(item.waitsFor.length > 0 && { [itemPath(itemId, 'waitsFor')]: item.waitsFor }),
  });
}

/** What blocks a launch would do so no more, only after it, or on less evidence: that is as good as taking it out. */
function isWeaker({ definition: was }: LaunchItem, is: FrozenDefinition): boolean {
  if (was.importance !== 'blocking') return false;
  const isLater = phaseOf(was.offsetDays) === 'before launch' && phaseOf(is.offsetDays) === 'after launch';
  const isLess = was.evidence.some(({ kind }) => !is.evidence.some((asked) => asked.kind === kind));
  return is.importance !== 'blocking' || isLater || isLess;
}

/** Another query is another question: what an earlier one found answers it no more. */
function take(
  { itemId, definition, dueOn, isBack }: Extract<OfferedChange, { kind: 'changed' }>,
  item: LaunchItem,
): ActionResult {
  return write({
    [itemPath(itemId, 'definition')]: definition,
    ...(item.dueOn !== dueOn && { [itemPath(itemId, 'dueOn')]: dueOn }),
    ...(item.definition.jql !== definition.jql && item.automatic !== null && { [itemPath(itemId, 'automatic')]: null }),
    ...(isBack && { [itemPath(itemId, 'state')]: 'open', [itemPath(itemId, 'notApplicable')]: null }),
  });
}
