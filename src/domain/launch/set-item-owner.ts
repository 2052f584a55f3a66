import { refuse, write, type ActionResult, type LaunchActor } from './action-result';
import type { ItemSubject } from './item-subject';
import type { LaunchItem } from './launch';
import { itemPath } from './launch-state';
import { isSettledByOwner } from './name-owners';

/**
 * Whoever owns an item speaks for its function, so owning is not simply taken: an item with an owner is handed on by that owner, the
 * function's lead, a release manager or an administrator. Anyone may take up an item that nobody owns, but for those whose owner's
 * word or eyes settle them. A verification given before stays: it counts by who owned the item at that moment. Whoever stood in did so for
 * the owner who leaves, and leaves too.
 */
export function setItemOwner({ item, itemId }: ItemSubject, ownerId: string | null, actor: LaunchActor): ActionResult {
  if (item.ownerId === ownerId) return write({});
  if (!maySetOwner(item, actor)) return refuse('notAllowed', refusalOf(item), 'ownerId');
  return write({
    [itemPath(itemId, 'ownerId')]: ownerId,
    ...(item.delegate !== null && { [itemPath(itemId, 'delegate')]: null }),
  });
}

/** Whether this person may give the item an owner, another one, or none. */
export function maySetOwner(item: LaunchItem, { accountId, roles }: LaunchActor): boolean {
  if (roles.admin || roles.releaseManager || roles.leadOf.includes(item.definition.function)) return true;
  return item.ownerId === null ? !isSettledByOwner(item) : item.ownerId === accountId;
}

function refusalOf(item: LaunchItem): string {
  const others = `the lead of ${item.definition.function}, a release manager or an administrator`;
  return item.ownerId === null
    ? `This item is settled by its owner’s own word or check, so its owner is named by ${others}. Nothing was changed; ask one of them.`
    : `This item has an owner, so it is handed on by them, ${others}. Nothing was changed; ask one of them.`;
}
