import { missingEvidence } from './missing-evidence';
import { refuse, write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import { holdsItem } from './item-holder';
import { needsVerifier, type ItemSubject } from './item-subject';
import { itemPath } from './launch-state';

/**
 * Another person's word for a T1 blocker (rules: readiness, 1): never its owner's or stand-in's, as of this moment, and never for an item
 * that nobody owns. Every other item is verified by its evidence alone.
 */
export function verifyItem({ launch, itemId, item }: ItemSubject, actor: LaunchActor, moment: Moment): ActionResult {
  if (!needsVerifier(launch, item)) {
    return refuse(
      'invalid',
      'Only blockers of a T1 launch need another person: this item is verified by its evidence.',
    );
  }
  if (item.state !== 'done') return refuse('invalid', 'Tick the item done first: only finished work can be verified.');
  const missing = missingEvidence(item, null);
  if (missing.length > 0) return refuse('invalid', `Attach its evidence first: ${missing.join(', ')}.`, 'evidence');
  if (item.ownerId === null) {
    return refuse('invalid', 'Nobody owns this item, so nobody can verify it. Give it an owner first.', 'ownerId');
  }
  if (item.ownerId === actor.accountId) {
    return refuse(
      'notAllowed',
      'You own this item, and a T1 blocker is verified by someone else. Ask a colleague to look at it.',
    );
  }
  if (holdsItem(item, actor.accountId, moment.today)) {
    return refuse(
      'notAllowed',
      'You stand in for this item’s owner, and a T1 blocker is verified by someone else. Ask a colleague to look at it.',
    );
  }
  return write({
    [itemPath(itemId, 'verification')]: { by: actor.accountId, at: moment.now, ownerId: item.ownerId },
  });
}
