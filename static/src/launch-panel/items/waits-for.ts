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
 * Whether an item waits for this very person: their own work, a go/no-go or a check that they can record, a T1 blocker of their function
 * that needs another's word, or one of their function that nobody owns yet.
 */
export function waitsFor(person: Awaited, stands: ItemAssessment, item: LaunchItem): boolean {
  if (stands.settled) return false;
  const answersFor = person.isReleaseManager || person.leads.includes(stands.function);
  if (isGoNoGo(item)) return person.isReleaseManager;
  if (isAutomatic(item) && person.isReleaseManager) return true;
  if (lacksWordOfAnother(stands)) return stands.ownerId !== person.accountId && answersFor;
  if (stands.ownerId === null) return person.leads.includes(stands.function);
  return stands.ownerId === person.accountId;
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
