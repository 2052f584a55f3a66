import type { CalendarDate } from '../calendar/calendar-date';
import type { Outcome } from '../launch/go-no-go';
import type { LaunchStatus } from '../launch/launch';
import type { Tier } from '../launch/tier';
import type { Why } from '../readiness/reason';
import type { Pace, Score } from '../readiness/score';
import type { Verdict } from '../readiness/verdict';
import type { WaitingTask } from './waiting-task';

/** One launch in a list of a thousand: what lines, filters, the calendar and the files need, and no more. Jira's names come later. */
export interface LaunchRow {
  readonly entityId: string;
  readonly issueId: string;
  /** Null where the viewer can't see the project that the journal knows: the issue has moved since. */
  readonly projectId: string | null;
  readonly status: LaunchStatus;
  readonly tier: Tier | null;
  readonly launchOn: CalendarDate | null;
  /** The launch's own; its dates are days there. */
  readonly timeZone: string;
  /** Negative once past. */
  readonly launchInDays: number | null;
  /** What this launch is sorted and counted by: once it is launched, what is due after the launch. */
  readonly phase: 'before launch' | 'after launch';
  readonly verdict: Verdict;
  readonly sentence: string;
  /** The items that decided the verdict, the first due first. */
  readonly reasons: readonly RowReason[];
  readonly score: Score;
  readonly pace: Pace;
  readonly slips: { readonly count: number; readonly days: number };
  /** The latest go/no-go; null before the first. */
  readonly decision: { readonly outcome: Outcome; readonly at: string } | null;
  /** In the order of the checklist. */
  readonly functions: readonly { readonly function: string; readonly verdict: Verdict }[];
  /** Of regions, the first wave first; empty where the launch names none. */
  readonly waves: readonly LaunchWave[];
  /** Ids of Jira's versions. */
  readonly versionIds: readonly string[];
  /** Owners of what isn't settled, each once. */
  readonly ownerIds: readonly string[];
  /** Items not settled that nobody owns. */
  readonly unowned: number;
  /** What the viewer is waited for. */
  readonly waiting: readonly WaitingTask[];
  /** Whether the viewer has a part in this launch: an item, a delegation, an acknowledgement, a condition. */
  readonly mine: boolean;
}

export interface RowReason {
  readonly itemId: string;
  readonly title: string;
  readonly function: string;
  readonly why: Why;
  readonly ownerId: string | null;
}

/** One wave of a launch's regions, on its day. */
export interface LaunchWave {
  readonly wave: number;
  readonly launchOn: CalendarDate;
  readonly regions: readonly string[];
}
