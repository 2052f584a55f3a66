import { refuse, write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import { requires, type ItemSubject } from './item-subject';
import { itemPath } from './launch-state';

/** Takes an item out of score and verdict, with a reason; a blocker only by a release manager (rules: readiness, 1). */
export function markNotApplicable(
  { launch, itemId, item }: ItemSubject,
  input: { readonly reason: string },
  actor: LaunchActor,
  moment: Moment,
): ActionResult {
  if (item.definition.importance === 'blocking' && !actor.roles.releaseManager) {
    return refuse('notAllowed', 'This item blocks the launch: only a release manager can call it not applicable.');
  }
  const last = launch.decisions.at(-1)?.outcome;
  if (requires(item, 'go/no-go') && last !== undefined) {
    return refuse('invalid', `The decision "${last}" stands. Record a new one if it no longer holds.`);
  }
  const reason = input.reason.trim();
  if (reason === '') return refuse('invalid', 'Give a reason: it stays in the history of this launch.', 'reason');
  return write({
    [itemPath(itemId, 'state')]: 'not applicable',
    [itemPath(itemId, 'notApplicable')]: { by: actor.accountId, at: moment.now, reason },
    [itemPath(itemId, 'verification')]: null,
    [itemPath(itemId, 'waiver')]: null,
  });
}
