import type { CalendarDate } from '../calendar/calendar-date';
import { dateInWords } from '../calendar/date-in-words';
import { planDefaults } from '../rollup/plan-defaults';
import type { StatusCategory } from '../roadmap/stage';

/** A linked issue as its reader sees it. */
export interface LinkedWork {
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
  readonly statusName: string;
  readonly statusCategory: StatusCategory;
  /** Why it is done without having been made, such as Won't Do; null for all other work. */
  readonly cancelledAs: string | null;
  /** The day it was resolved, or else reached a status that is done; null while it is neither. */
  readonly doneOn: CalendarDate | null;
  /** The launch date of a launch that went out; null without one. */
  readonly launchedOn: CalendarDate | null;
}

/** The day that people got it: its launch where there was one, else when the work was done. Null while it is under way. */
export function shippedOn(work: LinkedWork): CalendarDate | null {
  return hasShipped(work) ? (work.launchedOn ?? work.doneOn) : null;
}

/** Work that was launched, or done and not cancelled. */
export const hasShipped = (work: LinkedWork): boolean =>
  work.launchedOn !== null || (work.statusCategory === 'done' && work.cancelledAs === null);

/** The resolution where it means cancelled work by the rules' list, else null. */
export function cancelledBy(resolution: string | null): string | null {
  if (resolution === null) return null;
  const cancelled: readonly string[] = planDefaults.cancelledResolutions;
  return cancelled.some((name) => name.toLowerCase() === resolution.toLowerCase()) ? resolution : null;
}

/** What became of an insight, in one sentence that names the issues it owes itself to. */
export function becameOf(works: readonly LinkedWork[]): string {
  if (works.length === 0) return 'Nothing yet: no issue is linked.';
  const shipped = works.filter(hasShipped);
  const going = works.filter((work) => !hasShipped(work) && work.statusCategory === 'indeterminate');
  const waiting = works.filter((work) => !hasShipped(work) && work.statusCategory === 'new');
  const dropped = works.filter((work) => !hasShipped(work) && work.cancelledAs !== null);
  const parts = [
    ...shipped.map((work) => {
      const day = shippedOn(work);
      return `${work.key} shipped${day === null ? '' : ` on ${dateInWords(day)}`}`;
    }),
    ...going.map(({ key }) => `${key} is in progress`),
    ...waiting.map(({ key }) => `${key} has not begun`),
    ...dropped.map(({ key, cancelledAs }) => `${key} was not done (${cancelledAs})`),
  ];
  return `${parts.join('; ')}.`;
}

const QUOTED = 160;

/** What to write back to the person who said it. Names nobody: who sends it fills in to whom. */
export function replyText(
  insight: { readonly text: string; readonly heardOn: CalendarDate | null },
  works: readonly LinkedWork[],
): string {
  const said = insight.text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[“"]|[”"]$/g, '');
  const quote = said.length > QUOTED ? `${said.slice(0, QUOTED).trimEnd()}…` : said;
  const when = insight.heardOn === null ? '' : `on ${dateInWords(insight.heardOn)} `;
  return [
    `Hello, ${when}you told us: “${quote}”`,
    answerOf(works),
    'Thank you for telling us. Is it what you had in mind?',
  ].join('\n\n');
}

/** Only titles: keys and statuses are for those who work here. */
function answerOf(works: readonly LinkedWork[]): string {
  const titles = (of: readonly LinkedWork[]) => of.map(({ summary }) => `“${summary}”`).join(' and ');
  const shipped = works.filter(hasShipped);
  if (shipped.length > 0) {
    const days = shipped.flatMap((work) => shippedOn(work) ?? []).sort();
    const last = days.at(-1);
    return `Good news: ${titles(shipped)} is out${last === undefined ? '' : ` since ${dateInWords(last)}`}.`;
  }
  const going = works.filter(({ statusCategory }) => statusCategory === 'indeterminate');
  if (going.length > 0) return `We are working on it: ${titles(going)}. We will tell you when it is out.`;
  const waiting = works.filter(({ cancelledAs }) => cancelledAs === null);
  if (waiting.length > 0) return `It is on our list: ${titles(waiting)}. We can’t name a date yet.`;
  if (works.length > 0) return `We looked into it and decided against ${titles(works)}.`;
  return 'We have written it down and keep it in mind. There is no plan for it yet.';
}
