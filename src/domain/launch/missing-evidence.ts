import type { Instant } from '../calendar/instant';
import { missingAcknowledgers } from './acknowledgements';
import { isRecordKind } from './item-subject';
import type { EvidenceKind } from './evidence';
import type { LaunchItem } from './launch';

/**
 * The checklist's words for required evidence that the item doesn't have. With `until`, only evidence given by then counts: a
 * verification vouches for what its author could see. An acknowledgement is missing until everyone who is named for it has given theirs.
 * What a record settles isn't given by a person, so it is never missing.
 */
export function missingEvidence(item: LaunchItem, until: Instant | null): readonly string[] {
  return item.definition.evidence
    .filter(({ kind }) => !isRecordKind(kind))
    .filter(({ kind }) => isMissing(item, kind, until))
    .map(({ label }) => label);
}

function isMissing(item: LaunchItem, kind: EvidenceKind, until: Instant | null): boolean {
  if (kind === 'acknowledgement' && missingAcknowledgers(item, until).length > 0) return true;
  // The issue in which the work is done is the issue link that the item asks for.
  if (kind === 'issue' && item.work !== null && givenBy(item.work.at, until)) return false;
  return !item.evidence.some((piece) => piece.kind === kind && givenBy(piece.at, until));
}

function givenBy(at: Instant, until: Instant | null): boolean {
  return until === null || Date.parse(at) <= Date.parse(until);
}
