import type { CalendarDate } from '../calendar/calendar-date';
import { missingAcknowledgers } from '../launch/acknowledgements';
import { holdsItem } from '../launch/item-holder';
import { isRecorded, requires } from '../launch/item-subject';
import { findItem, type Launch, type LaunchItem } from '../launch/launch';
import { missingEvidence } from '../launch/missing-evidence';
import { votesAskedOf } from '../launch/round-standing';
import { conditionInForce } from '../launch/settle-condition';
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
const DUE_WITHIN_DAYS = 7;

/**
 * What a running launch waits for from one person: work that is theirs and due soon or late, another's word for a T1 blocker,
 * acknowledgements, votes, the condition of the decision in force. By due date; `items` are the launch's, assessed now.
 */
export function waitingFor(
  launch: Launch,
  items: readonly ItemAssessment[],
  onlooker: Onlooker,
  today: CalendarDate,
): readonly WaitingTask[] {
  if (launch.status !== 'planned' && launch.status !== 'launched') return [];
  const tasks = items.flatMap((read): readonly WaitingTask[] => {
    const item = read.settled ? null : findItem(launch, read.itemId);
    const kind = item === null ? null : taskOf(launch, item, read, onlooker, today);
    if (kind === null) return [];
    return [{ kind, itemId: read.itemId, sentence: sentenceOf(kind, read), dueOn: read.dueOn }];
  });
  return [...tasks, ...votesOf(launch, onlooker, today), ...conditionsOf(launch, onlooker, today)].sort(byDue);
}

/** Whether the person has a part in the launch at all, due now or not. */
export function takesPart(launch: Launch, onlooker: Onlooker, today: CalendarDate): boolean {
  const { accountId } = onlooker;
  const hasItem = Object.values(launch.items).some(
    (item) => holdsItem(item, accountId, today) || item.acknowledgers.includes(accountId),
  );
  return hasItem || votesOf(launch, onlooker, today).length > 0 || conditionsOf(launch, onlooker, today).length > 0;
}

type ItemTask = Extract<WaitingTask['kind'], 'item' | 'verify' | 'acknowledge'>;

function taskOf(
  launch: Launch,
  item: LaunchItem,
  read: ItemAssessment,
  onlooker: Onlooker,
  today: CalendarDate,
): ItemTask | null {
  const { accountId } = onlooker;
  if (mayVerify(launch, item, read, onlooker, today)) return 'verify';
  if (missingAcknowledgers(item, null).includes(accountId)) return 'acknowledge';
  // A go/no-go and a wave's exit have acts of their own; a check is for its owner to run.
  if (!holdsItem(item, accountId, today) || (isRecorded(item) && !requires(item, 'automatic'))) return null;
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
  onlooker: Onlooker,
  today: CalendarDate,
): boolean {
  const isReady = read.needsVerifier && read.state === 'done' && missingEvidence(item, null).length === 0;
  if (!isReady || !onlooker.canEdit || item.ownerId === null) return false;
  if (holdsItem(item, onlooker.accountId, today)) return false;
  return onlooker.isReleaseManager || onlooker.leads.includes(read.function) || takesPart(launch, onlooker, today);
}

function votesOf(launch: Launch, { leads }: Onlooker, today: CalendarDate): readonly WaitingTask[] {
  const closesOn = Object.values(launch.rounds).at(-1)?.closesOn ?? null;
  return votesAskedOf(launch, leads, today).map((name) => ({
    kind: 'vote',
    itemId: null,
    sentence: `The go/no-go waits for the vote of ${name}.`,
    dueOn: closesOn,
  }));
}

function conditionsOf(launch: Launch, { accountId }: Onlooker, today: CalendarDate): readonly WaitingTask[] {
  const standing = conditionInForce(launch, today);
  if (standing === null || standing.condition.ownerId !== accountId || standing.check?.met === true) return [];
  const { text, dueOn } = standing.condition;
  return [{ kind: 'condition', itemId: null, sentence: `Condition of the go: ${text}`, dueOn }];
}

function sentenceOf(kind: ItemTask, read: ItemAssessment): string {
  if (kind === 'verify') return `${read.title} is done and waits for another person’s word.`;
  return kind === 'acknowledge' ? `${read.title} waits for your acknowledgement.` : read.sentence;
}

function byDue(one: WaitingTask, other: WaitingTask): number {
  return (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999');
}
