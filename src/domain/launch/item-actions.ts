import { write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import { attachEvidence, removeEvidence } from './attach-evidence';
import type { EvidenceInput } from './evidence';
import { onItem, type ItemSubject } from './item-subject';
import type { Launch } from './launch';
import { itemPath } from './launch-state';
import { markNotApplicable } from './mark-not-applicable';
import { recordCheck } from './record-check';
import { setItemState, tickItem, type WorkState } from './set-item-state';
import { verifyItem } from './verify-item';
import { waiveItem } from './waive-item';

/** All that one person can do to one item. */
export type ItemAction =
  | { readonly kind: 'set state'; readonly state: Exclude<WorkState, 'done'> }
  | { readonly kind: 'set owner'; readonly ownerId: string | null }
  | { readonly kind: 'attach evidence'; readonly evidence: EvidenceInput }
  | { readonly kind: 'remove evidence'; readonly index: number; readonly by: string; readonly at: string }
  | { readonly kind: 'tick'; readonly evidence: readonly EvidenceInput[] }
  | { readonly kind: 'verify' }
  | { readonly kind: 'waive'; readonly reason: string; readonly expiresOn: string }
  | { readonly kind: 'not applicable'; readonly reason: string }
  | { readonly kind: 'record check'; readonly passed: boolean };

/**
 * What an action comes to: the paths of this item to write, or why it can't be. The actor's right to edit the issue is Jira's
 * to answer and was asked before; what the roles allow is decided here.
 */
export function actOnItem(
  launch: Launch,
  itemId: string,
  action: ItemAction,
  actor: LaunchActor,
  moment: Moment,
): ActionResult {
  return onItem(launch, itemId, (subject) => decide(subject, action, actor, moment));
}

function decide(subject: ItemSubject, action: ItemAction, actor: LaunchActor, moment: Moment): ActionResult {
  switch (action.kind) {
    case 'set state':
      return setItemState(subject, action.state);
    case 'set owner':
      return setItemOwner(subject, action.ownerId);
    case 'attach evidence':
      return attachEvidence(subject, [action.evidence], actor, moment);
    case 'remove evidence':
      return removeEvidence(subject, action);
    case 'tick':
      return tickItem(subject, action.evidence, actor, moment);
    case 'verify':
      return verifyItem(subject, actor, moment);
    case 'waive':
      return waiveItem(subject, action, actor, moment);
    case 'not applicable':
      return markNotApplicable(subject, action, actor, moment);
    case 'record check':
      return recordCheck(subject, action.passed, actor, moment);
  }
}

/** A verification given before stays: it counts by who owned the item at that moment. */
function setItemOwner({ item, itemId }: ItemSubject, ownerId: string | null): ActionResult {
  return item.ownerId === ownerId ? write({}) : write({ [itemPath(itemId, 'ownerId')]: ownerId });
}
