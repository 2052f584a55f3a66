import type { CalendarDate } from '../calendar/calendar-date';
import { requires } from '../launch/item-subject';
import { findItem, type Launch, type LaunchItem } from '../launch/launch';
import { missingEvidence } from '../launch/missing-evidence';
import type { ItemAssessment } from '../readiness/assessment';
import type { WaitingTask } from './waiting-task';

/** The person who looks, in one launch. */
export interface Onlooker {
  readonly accountId: string;
  /** Jira's word, asked now. */
  readonly canEdit: boolean;
  /** Functions that they lead or stand in for, in the launch's project. */
  readonly leads: readonly string[];
  readonly isReleaseManager: boolean;
}

/** An owner's own item is waited for from this many days before it is due. */
export const DUE_WITHIN_DAYS = 7;

/** Whether an item is this person's: they own it, or stand in for its owner on that day. */
export function holdsItem(
  { ownerId, delegate }: Pick<LaunchItem, 'ownerId' | 'delegate'>,
  accountId: string,
  today: CalendarDate,
): boolean {
  return ownerId === accountId || (delegate?.accountId === accountId && today <= delegate.untilOn);
}

/**
 * What a running launch waits for from one person: work that is theirs and due soon or late, another's word for a T1 blocker,
 * acknowledgements, conditions of the decision in force. By due date; `items` are the launch's, assessed now.
 */
export function waitingFor(
  launch: Launch,
  items: readonly ItemAssessment[],
  onlooker: Onlooker,
  today: CalendarDate,
): readonly WaitingTask[] {
  if (launch.status !== 'planned' && launch.status !== 'launched') return [];
  const tasks = items.flatMap((read): readonly WaitingTask[] => {
    const item = findItem(launch, read.itemId);
    const kind = item === null || read.settled ? null : taskOf(launch, item, read, onlooker, today);
    if (kind === null) return [];
    return [{ kind, itemId: read.itemId, sentence: sentenceOf(kind, read), dueOn: read.dueOn }];
  });
  return [...tasks, ...conditionsOf(launch, onlooker.accountId)].sort(byDue);
}

/** Whether the person has a part in the launch at all, due now or not. */
export function takesPart(launch: Launch, accountId: string, today: CalendarDate): boolean {
  const hasItem = Object.values(launch.items).some(
    (item) => holdsItem(item, accountId, today) || item.acknowledgers.includes(accountId),
  );
  return hasItem || conditionsOf(launch, accountId).length > 0;
}

function taskOf(
  launch: Launch,
  item: LaunchItem,
  read: ItemAssessment,
  onlooker: Onlooker,
  today: CalendarDate,
): Extract<WaitingTask['kind'], 'item' | 'verify' | 'acknowledge'> | null {
  const { accountId } = onlooker;
  if (mayVerify(launch, item, read, onlooker, today)) return 'verify';
  if (isAskedToAcknowledge(item, accountId)) return 'acknowledge';
  if (!holdsItem(item, accountId, today) || requires(item, 'go/no-go')) return null;
  // Done with its evidence, it waits for somebody else.
  if (read.state === 'done' && missingEvidence(item, null).length === 0) return null;
  return read.dueInDays !== null && read.dueInDays <= DUE_WITHIN_DAYS ? 'item' : null;
}

/**
 * Anybody who may edit the issue and doesn't own the item may verify it; those who lead its function, release managers and people of
 * this launch are waited for. Of five thousand who may edit, the others would each have a list of strangers' work.
 */
function mayVerify(
  launch: Launch,
  item: LaunchItem,
  read: ItemAssessment,
  { accountId, canEdit, leads, isReleaseManager }: Onlooker,
  today: CalendarDate,
): boolean {
  const isReady = read.needsVerifier && read.state === 'done' && missingEvidence(item, null).length === 0;
  if (!isReady || !canEdit || item.ownerId === null || holdsItem(item, accountId, today)) return false;
  return isReleaseManager || leads.includes(read.function) || takesPart(launch, accountId, today);
}

function isAskedToAcknowledge(item: LaunchItem, accountId: string): boolean {
  if (!item.acknowledgers.includes(accountId)) return false;
  return !item.evidence.some(({ kind, by }) => kind === 'acknowledgement' && by === accountId);
}

function conditionsOf({ decisions }: Launch, accountId: string): readonly WaitingTask[] {
  const last = decisions.at(-1);
  if (last?.outcome !== 'conditional go' || last.condition?.ownerId !== accountId) return [];
  const { text, dueOn } = last.condition;
  return [{ kind: 'condition', itemId: null, sentence: `Condition of the go: ${text}`, dueOn }];
}

function sentenceOf(kind: 'item' | 'verify' | 'acknowledge', read: ItemAssessment): string {
  if (kind === 'verify') return `${read.title} is done and waits for another person’s word.`;
  return kind === 'acknowledge' ? `${read.title} waits for your acknowledgement.` : read.sentence;
}

function byDue(one: WaitingTask, other: WaitingTask): number {
  return (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999');
}
