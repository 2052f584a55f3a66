import { refuse, write, type ActionResult, type LaunchActor } from './action-result';
import { requires, type ItemSubject } from './item-subject';
import { itemPath } from './launch-state';
import { maySetOwner } from './set-item-owner';

/**
 * Names the people who must each acknowledge before the item counts as verified; none: any acknowledgement of the function will do. By
 * whoever may hand the item on. A word that was given stays, and so does a verification: it covers what stood at its instant.
 */
export function setAcknowledgers(
  { item, itemId }: ItemSubject,
  accountIds: readonly string[],
  actor: LaunchActor,
): ActionResult {
  const named = [...new Set(accountIds)];
  if (named.length > 0 && !requires(item, 'acknowledgement')) {
    return refuse('invalid', 'This item asks for no acknowledgement, so nobody has to give one.', 'acknowledgers');
  }
  if (!maySetOwner(item, actor)) {
    return refuse(
      'notAllowed',
      `Who must acknowledge is for the item’s owner, the lead of ${item.definition.function}, a release manager or an administrator to say.`,
      'acknowledgers',
    );
  }
  const isSame = named.length === item.acknowledgers.length && named.every((id) => item.acknowledgers.includes(id));
  return write(isSame ? {} : { [itemPath(itemId, 'acknowledgers')]: named });
}
