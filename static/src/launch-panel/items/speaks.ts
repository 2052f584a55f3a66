import { missingAcknowledgers } from '../../../../src/domain/launch/acknowledgements';
import type { LaunchActor } from '../../../../src/domain/launch/action-result';
import { maySpeak } from '../../../../src/domain/launch/attach-evidence';
import type { EvidenceKind } from '../../../../src/domain/launch/evidence';
import { delegateOn } from '../../../../src/domain/launch/item-holder';
import type { LaunchItem } from '../../../../src/domain/launch/launch';

/** Whether this person may give evidence of that kind: an approval or acknowledgement is somebody's word. */
export function mayGive(item: LaunchItem, kind: EvidenceKind, actor: LaunchActor, today: string): boolean {
  return (kind !== 'approval' && kind !== 'acknowledgement') || maySpeak(item, kind, actor, today);
}

/** Whether evidence of that kind is still asked of this very person: where people are named to acknowledge, of those alone. */
export function isAskedFor(item: LaunchItem, kind: EvidenceKind, actor: LaunchActor, today: string): boolean {
  if (kind !== 'acknowledgement' || item.acknowledgers.length === 0) return mayGive(item, kind, actor, today);
  const missing = missingAcknowledgers(item, null);
  const standsFor = delegateOn(item, today)?.accountId === actor.accountId ? item.ownerId : null;
  return missing.includes(actor.accountId) || (standsFor !== null && missing.includes(standsFor));
}
