import { refuse, type ActionResult } from './action-result';
import type { EvidenceKind } from './evidence';
import { findItem, type Launch, type LaunchItem } from './launch';
import { refuseWhenOver } from './refuse-when-over';

/** One item of a launch, as something is about to be done to it. */
export interface ItemSubject {
  readonly launch: Launch;
  readonly itemId: string;
  readonly item: LaunchItem;
}

/** Finds the item and does `act` to it; refuses for an item that isn't there and for a launch that is over. */
export function onItem(launch: Launch, itemId: string, act: (subject: ItemSubject) => ActionResult): ActionResult {
  const item = findItem(launch, itemId);
  if (item === null) return refuse('notFound', 'This launch has no such item. Reload to see the items it has now.');
  return refuseWhenOver(launch) ?? act({ launch, itemId, item });
}

export function requires(item: Pick<LaunchItem, 'definition'>, kind: EvidenceKind): boolean {
  return item.definition.evidence.some((requirement) => requirement.kind === kind);
}

/** Its state comes from a record: a check's result, the go/no-go, or the exit of the wave before. Nobody ticks it or gives it evidence. */
export function isRecorded(item: Pick<LaunchItem, 'definition'>): boolean {
  return item.definition.evidence.some(({ kind }) => isRecordKind(kind));
}

/** Kinds that no person attaches. */
export function isRecordKind(kind: EvidenceKind): kind is 'automatic' | 'go/no-go' | 'wave exit' {
  return kind === 'automatic' || kind === 'go/no-go' || kind === 'wave exit';
}

/** On a T1 blocker someone other than the owner has to verify; what a record settles needs nobody's word. */
export function needsVerifier(launch: Launch, item: LaunchItem): boolean {
  return launch.tier === 'T1' && item.definition.importance === 'blocking' && !isRecorded(item);
}
