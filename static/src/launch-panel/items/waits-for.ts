import { missingAcknowledgers } from '../../../../src/domain/launch/acknowledgements';
import { holdsItem } from '../../../../src/domain/launch/item-holder';
import type { LaunchItem } from '../../../../src/domain/launch/launch';
import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { isAutomatic, isGoNoGo } from './item-kind';

export interface Awaited {
  readonly accountId: string;
  readonly isReleaseManager: boolean;
  /** Functions that the person leads or stands in for. */
  readonly leads: readonly string[];
}

/**
 * Whether an item waits for this very person: their own work or that of whom they stand in for, a go/no-go or a check that they can record,
 * their acknowledgement, a T1 blocker of their function that needs another's word, or one of their function that nobody owns yet.
 */
export function waitsFor(person: Awaited, stands: ItemAssessment, item: LaunchItem, today: string): boolean {
  if (stands.settled) return false;
  const answersFor = person.isReleaseManager || person.leads.includes(stands.function);
  const holds = holdsItem(item, person.accountId, today);
  if (missingAcknowledgers(item, null).includes(person.accountId)) return true;
  if (isGoNoGo(item)) return person.isReleaseManager;
  if (isAutomatic(item) && person.isReleaseManager) return true;
  if (lacksWordOfAnother(stands)) return !holds && answersFor;
  if (stands.ownerId === null) return person.leads.includes(stands.function);
  return holds;
}

/** Done with all its evidence, and still unverified: its owner has done their part. */
export function lacksWordOfAnother(stands: ItemAssessment): boolean {
  return (
    stands.needsVerifier &&
    stands.state === 'done' &&
    !stands.verified &&
    stands.missingEvidence.length === 0 &&
    stands.ownerId !== null
  );
}
