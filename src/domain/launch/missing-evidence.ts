import type { Instant } from '../calendar/instant';
import { isRecordKind } from './item-subject';
import type { LaunchItem } from './launch';

/**
 * The checklist's words for required evidence that the item doesn't have. With `until`, only evidence given by then counts: a
 * verification vouches for what its author could see. What a record settles isn't given by a person, so it is never missing.
 */
export function missingEvidence(item: LaunchItem, until: Instant | null): readonly string[] {
  return item.definition.evidence
    .filter(({ kind }) => !isRecordKind(kind))
    .filter(({ kind }) => !item.evidence.some((piece) => piece.kind === kind && givenBy(piece.at, until)))
    .map(({ label }) => label);
}

function givenBy(at: Instant, until: Instant | null): boolean {
  return until === null || Date.parse(at) <= Date.parse(until);
}
