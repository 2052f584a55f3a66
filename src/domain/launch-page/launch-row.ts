import type { CalendarDate } from '../calendar/calendar-date';
import type { Outcome } from '../launch/go-no-go';
import type { LaunchDay } from '../launch/launch-days';
import type { LaunchStatus } from '../launch/launch';
import type { Tier } from '../launch/tier';
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
  /** Which items the verdict is over: once a launch is out, those due after it. */
  readonly phase: 'before launch' | 'after launch';
  readonly verdict: Verdict;
  readonly sentence: string;
  /** The items that the sentence names, the first due first. */
  readonly reasons: readonly RowReason[];
  readonly score: Score;
  readonly pace: Pace;
  readonly slips: { readonly count: number; readonly days: number };
  /** The latest go/no-go; null before the first. */
  readonly decision: { readonly outcome: Outcome; readonly at: string } | null;
  /** Each function that has an applicable item by the launch, in the order of the checklist. */
  readonly functions: Readonly<Record<string, Verdict>>;
  /** The days on which it reaches regions, the launch's own first; empty where it names none. */
  readonly waves: readonly LaunchDay[];
  /** Ids of Jira's versions. */
  readonly versionIds: readonly string[];
  /** Owners of what isn't settled, each once. */
  readonly ownerIds: readonly string[];
  /** Items not settled that nobody owns. */
  readonly unowned: number;
  /** Whether the viewer may edit the issue, and so nudge people about it. */
  readonly canEdit: boolean;
  /** What the viewer is waited for. */
  readonly waiting: readonly WaitingTask[];
  /** Whether the viewer has a part in this launch: an item, a delegation, an acknowledgement, a vote, a condition. */
  readonly mine: boolean;
}

export interface RowReason {
  readonly itemId: string;
  readonly title: string;
  readonly function: string;
  readonly ownerId: string | null;
}
