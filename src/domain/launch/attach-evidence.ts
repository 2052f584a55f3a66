import { problemsOf } from '../problem';
import { refuse, write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import { evidenceInput, type Evidence, type EvidenceInput } from './evidence';
import { isRecorded, type ItemSubject } from './item-subject';
import type { LaunchItem } from './launch';
import { itemPath } from './launch-state';

const MOST = 30;

/**
 * Adds evidence, whatever kinds the item requires. An approval or acknowledgement is the word of the function, so only the
 * item's owner, the function's lead or a release manager can give it: that the function knows is all it proves.
 */
export function attachEvidence(
  { item, itemId }: ItemSubject,
  given: readonly EvidenceInput[],
  actor: LaunchActor,
  moment: Moment,
): ActionResult {
  if (isRecorded(item)) {
    return refuse(
      'invalid',
      'This item is settled by its own record, so it takes no evidence from a person.',
      'evidence',
    );
  }
  if (item.evidence.length + given.length > MOST) {
    return refuse(
      'invalid',
      `An item holds at most ${MOST} pieces of evidence. Remove one that no longer counts.`,
      'evidence',
    );
  }
  const signed: Evidence[] = [];
  for (const [index, asked] of given.entries()) {
    const parsed = evidenceInput.safeParse(asked);
    if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error, `evidence/${index}`) };
    const piece = parsed.data;
    if (isWordOfFunction(piece) && !speaksFor(item, actor))
      return refuse('notAllowed', refusal(item, piece), `evidence/${index}`);
    signed.push({ ...piece, by: actor.accountId, at: moment.now });
  }
  return given.length === 0 ? write({}) : write({ [itemPath(itemId, 'evidence')]: [...item.evidence, ...signed] });
}

/**
 * Removes one piece by its place in the list; author and instant make sure that it is still the piece that was meant. What was
 * verified with it isn't verified any more.
 */
export function removeEvidence(
  { item, itemId }: ItemSubject,
  piece: { readonly index: number; readonly by: string; readonly at: string },
): ActionResult {
  const found = item.evidence[piece.index];
  if (found === undefined || found.by !== piece.by || found.at !== piece.at) {
    return refuse('notFound', 'This piece of evidence is gone already. Reload to see what the item holds now.');
  }
  const kept = item.evidence.filter((_, index) => index !== piece.index);
  return write({ [itemPath(itemId, 'evidence')]: kept, [itemPath(itemId, 'verification')]: null });
}

function isWordOfFunction(piece: EvidenceInput): boolean {
  return piece.kind === 'approval' || piece.kind === 'acknowledgement';
}

function speaksFor(item: LaunchItem, actor: LaunchActor): boolean {
  const { releaseManager, leadOf } = actor.roles;
  return item.ownerId === actor.accountId || releaseManager || leadOf.includes(item.definition.function);
}

function refusal(item: LaunchItem, piece: EvidenceInput): string {
  const given = piece.kind === 'approval' ? 'An approval' : 'An acknowledgement';
  return `${given} for ${item.definition.function} comes from the item's owner, that function's lead or a release manager.`;
}
