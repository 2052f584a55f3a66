import type { ActionResult, LaunchActor, Moment } from './action-result';
import { attachEvidence, removeEvidence, type CitedIssues } from './attach-evidence';
import type { ItemAction } from './item-action';
import { setDependencies } from './item-dependencies';
import { onItem, type ItemSubject } from './item-subject';
import type { Launch } from './launch';
import { markNotApplicable } from './mark-not-applicable';
import { recordCheck } from './record-check';
import { setAcknowledgers } from './set-acknowledgers';
import { setDelegate } from './set-delegate';
import { setItemOwner } from './set-item-owner';
import { setItemState, tickItem } from './set-item-state';
import { verifyItem } from './verify-item';
import { waiveItem } from './waive-item';

/**
 * What an action comes to: the paths of this item to write, or why it can't be. The actor's right to edit the issue is Jira's
 * to answer and was asked before; what the roles allow is decided here. `cited` are issues that the evidence names by key.
 */
export function actOnItem(
  launch: Launch,
  itemId: string,
  action: ItemAction,
  actor: LaunchActor,
  moment: Moment,
  cited: CitedIssues = {},
): ActionResult {
  return onItem(launch, itemId, (subject) => decide(subject, action, actor, moment, cited));
}

function decide(
  subject: ItemSubject,
  action: ItemAction,
  actor: LaunchActor,
  moment: Moment,
  cited: CitedIssues,
): ActionResult {
  switch (action.kind) {
    case 'set state':
      return setItemState(subject, action.state);
    case 'set owner':
      return setItemOwner(subject, action.ownerId, actor, moment);
    case 'set delegate':
      return setDelegate(subject, action.delegate, actor, moment);
    case 'set acknowledgers':
      return setAcknowledgers(subject, action.accountIds, actor);
    case 'set dependencies':
      return setDependencies(subject, action.waitsFor);
    case 'attach evidence':
      return attachEvidence(subject, [action.evidence], actor, moment, cited);
    case 'remove evidence':
      return removeEvidence(subject, action);
    case 'tick':
      return tickItem(subject, action.evidence, actor, moment, cited);
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
