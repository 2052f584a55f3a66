import { daysBetween, type CalendarDate } from '../calendar/calendar-date';
import { dateInWords } from '../calendar/date-in-words';
import type { Assessment, ItemAssessment } from '../readiness/assessment';
import { isOver } from './is-over';
import type { Launch, LaunchItem } from './launch';
import { delegateOn } from './item-holder';
import { runningRound } from './round-standing';
import { conditionInForce } from './settle-condition';

/** What one person is to be told of one launch today: sentences, most pressing first. */
export interface LaunchReminder {
  readonly accountId: string;
  readonly sentences: readonly string[];
}

/** Who answers where nobody is named: 'Legal' → its lead, or null. */
export type LeadOf = (functionName: string) => string | null;

/** Two days before, on the day, the day after, and each week from then on: often enough to help, too seldom to be filtered away. */
const AHEAD_DAYS = 2;
const WAIVER_AHEAD_DAYS = 3;

/** Today, and the days whose notices are owed on it. */
interface Owed {
  readonly today: CalendarDate;
  readonly days: readonly CalendarDate[];
}

interface Told {
  readonly accountId: string | null | undefined;
  readonly dueOn: CalendarDate;
  readonly sentence: string;
}

/**
 * Whom to remind of what on `assessment.today`: owners and who stands in of items that fall due, approvers and owners of waivers about to
 * end, a function's lead of a T1 blocker that waits for another person's word, and who answers for a condition. What has no owner goes to
 * `fallbackId`, the issue's assignee. None for a launch that is over.
 *
 * @param days those whose notices are owed: today, and the day before where nobody was told then
 */
export function remindersOf(
  launch: Launch,
  assessment: Assessment,
  leadOf: LeadOf,
  fallbackId: string | null,
  days: readonly CalendarDate[] = [assessment.today],
): readonly LaunchReminder[] {
  if (isOver(launch)) return [];
  const { today } = assessment;
  const told = [
    ...assessment.items.flatMap((item) => toldOfItem(launch, item, { today, days }, leadOf, fallbackId)),
    ...assessment.waivers.flatMap((waiver) => toldOfWaiver(launch, waiver, { today, days })),
    ...toldOfCondition(launch, { today, days }),
    ...toldOfVotes(launch, { today, days }),
  ].sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
  const byPerson = new Map<string, string[]>();
  for (const { accountId, sentence } of told) {
    if (!accountId) continue;
    const known = byPerson.get(accountId) ?? [];
    if (!known.includes(sentence)) byPerson.set(accountId, [...known, sentence]);
  }
  return [...byPerson].map(([accountId, sentences]) => ({ accountId, sentences }));
}

function toldOfItem(
  launch: Launch,
  assessed: ItemAssessment,
  { today, days }: Owed,
  leadOf: LeadOf,
  fallbackId: string | null,
): readonly Told[] {
  const { dueOn, settled, title } = assessed;
  const item = launch.items[assessed.itemId];
  if (item === undefined || settled || dueOn === null || !isRemindedOf(dueOn, days)) return [];
  const when = dueWords(dueOn, today);
  if (waitsForWord(assessed, item)) {
    const verifier = leadOf(assessed.function) ?? fallbackId;
    return verifier === item.ownerId
      ? []
      : [{ accountId: verifier, dueOn, sentence: `${title} ${when}, is done, and waits for another person’s word.` }];
  }
  const sentence = `${title} ${when} and is ${assessed.state}.`;
  const accountId = item.ownerId ?? leadOf(assessed.function) ?? fallbackId;
  return [
    { accountId, dueOn, sentence: item.ownerId === null ? `${sentence} Nobody owns it.` : sentence },
    { accountId: delegateOn(item, today)?.accountId, dueOn, sentence },
  ];
}

/** A T1 blocker with its evidence that only lacks somebody else's verification. */
function waitsForWord(assessed: ItemAssessment, item: LaunchItem): boolean {
  return assessed.needsVerifier && assessed.missingEvidence.length === 0 && item.state === 'done';
}

function toldOfWaiver(launch: Launch, waiver: Assessment['waivers'][number], { today, days }: Owed): readonly Told[] {
  const { expiresOn } = waiver;
  if (!days.some((day) => [WAIVER_AHEAD_DAYS, 0].includes(daysBetween(day, expiresOn)))) return [];
  const ends =
    expiresOn === today ? 'ends today' : `${expiresOn < today ? 'ended' : 'ends'} on ${dateInWords(expiresOn)}`;
  const sentence = `The waiver of ${waiver.title} ${ends}: settle the item, or have it waived again.`;
  const owners = [waiver.approverId, launch.items[waiver.itemId]?.ownerId];
  return owners.map((accountId) => ({ accountId, dueOn: expiresOn, sentence }));
}

function toldOfCondition(launch: Launch, { today, days }: Owed): readonly Told[] {
  const standing = conditionInForce(launch, today);
  if (standing === null || standing.check?.met === true) return [];
  const { dueOn, text, ownerId } = standing.condition;
  if (!isRemindedOf(dueOn, days)) return [];
  return [{ accountId: ownerId, dueOn, sentence: `The condition of the go ${dueWords(dueOn, today)}: ${text}` }];
}

function toldOfVotes(launch: Launch, { today, days }: Owed): readonly Told[] {
  const running = runningRound(launch, today);
  if (running === null || !running.isOpen || !isRemindedOf(running.round.closesOn, days)) return [];
  const { closesOn } = running.round;
  return running.functions
    .filter(({ vote }) => vote === null)
    .flatMap(({ function: name, voterIds }) =>
      voterIds.map((accountId) => ({
        accountId,
        dueOn: closesOn,
        sentence: `The go/no-go waits for ${name}: votes close ${closesOn === today ? 'today' : `on ${dateInWords(closesOn)}`}.`,
      })),
    );
}

function isRemindedOf(dueOn: CalendarDate, days: readonly CalendarDate[]): boolean {
  return days.some((day) => {
    const left = daysBetween(day, dueOn);
    return left === AHEAD_DAYS || left === 0 || (left < 0 && (-left - 1) % 7 === 0);
  });
}

function dueWords(dueOn: CalendarDate, today: CalendarDate): string {
  if (dueOn === today) return 'is due today';
  return `${dueOn < today ? 'was' : 'is'} due on ${dateInWords(dueOn)}`;
}
