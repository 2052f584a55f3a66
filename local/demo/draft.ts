import type { TYPE } from './issue-types';

export type WorkType = keyof typeof TYPE;

/** How far an issue has come. Days count from today. */
export type Outcome =
  | { readonly state: 'backlog' }
  | { readonly state: 'todo' }
  | { readonly state: 'progress'; readonly startedOn: number }
  | { readonly state: 'review'; readonly startedOn: number }
  | { readonly state: 'done'; readonly startedOn: number; readonly finishedOn: number }
  | {
      readonly state: 'cancelled';
      readonly finishedOn: number;
      readonly resolution: 'wontDo' | 'duplicate' | 'cannotReproduce';
    };

/** An issue of the demo before it gets its key: days instead of dates, handles instead of ids. */
export interface Draft {
  /** Unique, and the same each time the company is made. */
  readonly handle: string;
  readonly projectKey: string;
  readonly type: WorkType;
  readonly summary: string;
  /** Paragraphs and, after them, acceptance criteria. */
  readonly description: { readonly paragraphs: readonly string[]; readonly criteria: readonly string[] };
  readonly parent: string | null;
  readonly createdOn: number;
  readonly startOn: number | null;
  readonly dueOn: number | null;
  readonly points: number | null;
  readonly outcome: Outcome;
  readonly assignee: string | null;
  readonly reporter: string;
  readonly priorityId: string;
  readonly component: string | null;
  readonly labels: readonly string[];
  readonly levelId: string | null;
  /** Whether its team plans it in sprints and releases. */
  readonly isPlanned: boolean;
}

/** The day after which an issue no longer changes, or null while it is open. */
export const finishedOn = ({ outcome }: Draft): number | null =>
  outcome.state === 'done' || outcome.state === 'cancelled' ? outcome.finishedOn : null;
