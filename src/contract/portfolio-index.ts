import * as z from 'zod/mini';
import { operation } from './operation';

/** How far a project is in the index. */
export interface IndexedProjectStatus {
  readonly projectId: string;
  readonly key: string;
  readonly name: string;
  /** `waiting` and `reading` belong to a build; `hidden`: Gantry itself may not browse it, so it lacks in every plan. */
  readonly state: 'waiting' | 'reading' | 'ready' | 'hidden';
  /** Issues indexed of it; null for whoever doesn't administer Jira, since not all of them need be theirs to see. */
  readonly issues: number | null;
}

/** What the index is being brought to, and how far that is. */
export interface IndexProgress {
  /** `build`: it was never whole, or is read anew; `refresh`: the monthly reading; `fields`: a plan names a field that it lacks. */
  readonly kind: 'build' | 'refresh' | 'fields';
  readonly startedAt: string;
  /** Of 100. */
  readonly percent: number;
  /** When it ends at this hour's pace; null where that can't be told yet. */
  readonly endsAt: string | null;
}

export interface IndexStatus {
  /** `none`: never asked for. */
  readonly state: 'none' | 'building' | 'ready';
  readonly progress: IndexProgress | null;
  readonly projects: readonly IndexedProjectStatus[];
  /** Everything that Jira's search knew at this instant is in the index; null before the first build. */
  readonly upTo: string | null;
  /** Issues that are waiting to be read again; null for whoever doesn't administer Jira. */
  readonly waiting: number | null;
  readonly points: {
    /** In this hour, and of how many. */
    readonly spent: number;
    readonly perHour: number;
    /** Until when it rests, and why; null while it may go on. */
    readonly pausedUntil: string | null;
    readonly why: string | null;
  };
  readonly storage: {
    /** In whole MiB for whoever doesn't administer Jira. */
    readonly bytes: number;
    /** 1 GiB, which Gantry's other data shares. */
    readonly most: number;
    /** None for whoever doesn't administer Jira. */
    readonly tables: readonly { readonly table: string; readonly rows: number; readonly bytes: number }[];
  };
  /** Days from here on can be read; an instant. */
  readonly historySince: string | null;
  /** Whether earlier history is being read from Jira's changelog, and how far that is of 100; null where it isn't. */
  readonly seedingPercent: number | null;
  /** What the last comparison with Jira found. */
  readonly lastCheck: {
    readonly at: string;
    readonly projects: number;
    /** Issues that were read again, or forgotten, because of it; null for whoever doesn't administer Jira. */
    readonly repaired: number | null;
  } | null;
}

export const portfolioIndexOperations = {
  'index.status': operation<IndexStatus>()({
    access: { kind: 'site', action: 'plan.edit' },
    input: z.object({}),
  }),
  /** Reads everything anew. The index that is there serves on, and its history stays. */
  'index.rebuild': operation<IndexStatus>()({
    access: { kind: 'site', action: 'plan.edit' },
    input: z.object({}),
  }),
} as const;
