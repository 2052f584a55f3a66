import { refuse, write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import { isUnowned } from './item-holder';
import type { ItemSubject } from './item-subject';
import type { LaunchItem } from './launch';
import { itemPath } from './launch-state';
import { directsItem, isSettledByOwner } from './name-owners';
import { approvesWaiver, APPROVER_REFUSAL } from './waive-item';

/**
 * Whoever owns an item speaks for its function, so owning is not simply taken: an item with an owner is handed on by that owner, the
 * function's lead, a release manager or an administrator. Anyone may take up an item that nobody owns, but for those whose owner's
 * word or eyes settle them. A verification given before stays: it counts by who owned the item at that moment. Whoever stood in did so for
 * the owner who leaves, and leaves too. Whoever approved a waiver that lives can't own what it lets pass (rules: roles).
 */
export function setItemOwner(
  { item, itemId }: ItemSubject,
  ownerId: string | null,
  actor: LaunchActor,
  { today }: Moment,
): ActionResult {
  if (item.ownerId === ownerId) return write({});
  if (!maySetOwner(item, actor)) return refuse('notAllowed', refusalOf(item), 'ownerId');
  if (approvesWaiver(item, ownerId, today)) return refuse('notAllowed', APPROVER_REFUSAL, 'ownerId');
  return write({
    [itemPath(itemId, 'ownerId')]: ownerId,
    ...(item.delegate !== null && { [itemPath(itemId, 'delegate')]: null }),
  });
}

/** Whether this person may give the item an owner, another one, or none. */
export function maySetOwner(item: LaunchItem, { accountId, roles }: LaunchActor): boolean {
  if (directsItem(item, roles)) return true;
  return isUnowned(item) ? !isSettledByOwner(item) : item.ownerId === accountId;
}

function refusalOf(item: LaunchItem): string {
  const others = `the lead of ${item.definition.function}, a release manager or an administrator`;
  return isUnowned(item)
    ? `This item is settled by its owner’s own word or check, so its owner is named by ${others}. Nothing was changed; ask one of them.`
    : `This item has an owner, so it is handed on by them, ${others}. Nothing was changed; ask one of them.`;
}
