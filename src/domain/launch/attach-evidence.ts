import type { CalendarDate } from '../calendar/calendar-date';
import { problemsOf } from '../problem';
import { refuse, write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import { evidenceInput, type Evidence, type EvidenceInput } from './evidence';
import { delegateOn, holdsItem } from './item-holder';
import { isRecorded, type ItemSubject } from './item-subject';
import type { LaunchItem } from './launch';
import { itemPath } from './launch-state';

const MOST = 30;

/** Issues that were looked up as the person who cites them, by the key that they gave. Keys may change, ids don't. */
export type CitedIssues = Readonly<Record<string, { readonly issueId: string; readonly key: string }>>;

/**
 * Adds evidence, whatever kinds the item requires. An approval or acknowledgement is the word of the function, so only the item's
 * owner, who stands in for them, the function's lead or a release manager can give it; an acknowledgement also whoever is named for it.
 */
export function attachEvidence(
  { item, itemId }: ItemSubject,
  given: readonly EvidenceInput[],
  actor: LaunchActor,
  moment: Moment,
  cited: CitedIssues = {},
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
  const { accountId: by } = actor;
  const { now: at } = moment;
  const signed: Evidence[] = [];
  for (const [index, asked] of given.entries()) {
    const parsed = evidenceInput.safeParse(asked);
    if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error, `evidence/${index}`) };
    const piece = parsed.data;
    if (isWord(piece) && !maySpeak(item, piece.kind, actor, moment.today))
      return refuse('notAllowed', refusal(item, piece), `evidence/${index}`);
    if (piece.kind === 'actual' && piece.value.asOf > moment.today)
      return refuse('invalid', 'This day is yet to come: nothing was measured on it.', `evidence/${index}`);
    signed.push({ ...withCitation(piece, cited), ...standsIn(item, piece, actor, moment.today), by, at });
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

type Word = 'approval' | 'acknowledgement';

function isWord(piece: EvidenceInput): piece is Extract<EvidenceInput, { readonly kind: Word }> {
  return piece.kind === 'approval' || piece.kind === 'acknowledgement';
}

/** Whether this person's word counts on the item: as its function's, or as the acknowledgement that they are asked for. */
export function maySpeak(item: LaunchItem, word: Word, actor: LaunchActor, today: CalendarDate): boolean {
  const { releaseManager, leadOf } = actor.roles;
  const isNamed = word === 'acknowledgement' && item.acknowledgers.includes(actor.accountId);
  const isOfFunction = holdsItem(item, actor.accountId, today) || leadOf.includes(item.definition.function);
  return isNamed || isOfFunction || releaseManager;
}

/** A cited issue is kept by its id, with the key that it has now. */
function withCitation(piece: EvidenceInput, cited: CitedIssues): EvidenceInput & { readonly issueId?: string } {
  const found = piece.kind === 'issue' && Object.hasOwn(cited, piece.value) ? cited[piece.value] : undefined;
  return found === undefined || piece.kind !== 'issue' ? piece : { ...piece, issueId: found.issueId, value: found.key };
}

/** A delegate's word is their owner's, said by another: who is asked for both gives both at once. */
function standsIn(
  item: LaunchItem,
  piece: EvidenceInput,
  { accountId }: LaunchActor,
  today: CalendarDate,
): { readonly inPlaceOf?: string } {
  const isDelegate = item.ownerId !== accountId && delegateOn(item, today)?.accountId === accountId;
  return isWord(piece) && isDelegate && item.ownerId !== null ? { inPlaceOf: item.ownerId } : {};
}

function refusal(item: LaunchItem, piece: EvidenceInput): string {
  if (piece.kind === 'acknowledgement' && item.acknowledgers.length > 0) {
    return `An acknowledgement for ${item.definition.function} comes from the people named for it, the item's owner, that function's lead or a release manager.`;
  }
  const given = piece.kind === 'approval' ? 'An approval' : 'An acknowledgement';
  return `${given} for ${item.definition.function} comes from the item's owner, that function's lead or a release manager.`;
}
