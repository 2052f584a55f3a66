import type { StatusCategory } from '../../domain/roadmap/stage';
import type { Gathered } from '../governance/ports';

/** What Jira grants the person who calls, on issues of a list. */
export interface GrantsByIssue {
  readonly canBrowse: ReadonlySet<string>;
  readonly canEdit: ReadonlySet<string>;
  /** Issues of projects that they administer. */
  readonly administers: ReadonlySet<string>;
  readonly isJiraAdmin: boolean;
  readonly missing: readonly string[];
}

/** What a line of launches shows of its issue. */
export interface LaunchIssue {
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
  readonly projectId: string;
  readonly typeName: string;
  readonly statusName: string;
  readonly statusCategory: StatusCategory;
}

/** Jira as the person who calls. `until` is the instant by which asking ends. */
export interface LaunchIssueSource {
  /** A thousand issues a request, for few points: nothing of them is read. */
  grants(issueIds: readonly string[], until: string): Promise<GrantsByIssue>;
  /** A point each; those that are hidden are left out. */
  names(issueIds: readonly string[], until: string): Promise<Gathered<LaunchIssue>>;
  /** Those of the issues whose key or summary has what was typed. */
  matching(issueIds: readonly string[], text: string, until: string): Promise<Gathered<string>>;
}

/** A nudge for one item on one day of its launch. */
export interface Nudge {
  readonly entityId: string;
  readonly itemId: string;
  /** In the launch's time zone. */
  readonly dayOn: string;
}

/** Which items somebody was nudged for: whoever claims a day first is the one who may. */
export interface NudgePort {
  /** False where the item's nudge of that day was claimed before. */
  claim(nudge: Nudge, at: string): Promise<boolean>;
  /** Gives a claim back whose nudge surely was not sent. */
  release(nudge: Nudge): Promise<void>;
  /** The nudges of these launches on these days, in no order. */
  claimed(launches: readonly Pick<Nudge, 'entityId' | 'dayOn'>[]): Promise<readonly Nudge[]>;
}

export interface ViewerMail {
  readonly issueId: string;
  readonly accountId: string;
  readonly subject: string;
  readonly lines: readonly string[];
}

/** `nobody`: Jira knows no such account to send it to. */
export type MailOutcome = 'sent' | 'nobody' | 'not begun' | { readonly error: unknown };

/** Messages about an issue in the name of the person who calls. */
export interface ViewerMessages {
  /** Jira's own e-mail, to one person each; what became of it, in the order of the messages. None begins after `until`, an instant. */
  emails(messages: readonly ViewerMail[], until: string): Promise<readonly MailOutcome[]>;
  /** A comment that mentions these people. */
  comment(message: {
    readonly issueId: string;
    readonly accountIds: readonly string[];
    readonly lines: readonly string[];
  }): Promise<void>;
}
