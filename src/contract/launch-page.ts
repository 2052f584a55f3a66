import * as z from 'zod/mini';
import { timeZone } from '../domain/calendar/time-zone';
import { itemId } from '../domain/launch/launch';
import type { ItemLine } from '../domain/launch-page/item-line';
import type { LaunchRow } from '../domain/launch-page/launch-row';
import type { NoNudge } from '../domain/launch-page/plan-nudge';
import type { FreezeWindow } from '../domain/role/roles';
import { operation } from './operation';
import { accountId, issueId, type IssueHead, type People } from './person';

/** Every launch that the viewer can see, with what many rows share beside them. */
export interface LaunchesView {
  /** Worst first. */
  readonly rows: readonly LaunchRow[];
  /** By id: projects of these launches that the viewer can see. */
  readonly projects: Readonly<Record<string, { readonly key: string; readonly name: string }>>;
  /** Freezes that touch the site or one of these projects. */
  readonly freezeWindows: readonly FreezeWindow[];
  readonly viewerId: string;
  readonly readAt: string;
  /** In the viewer's time zone. */
  readonly today: string;
  /** What this reading lacks, in words; empty when it is whole. No figure of a partial one stands for all. */
  readonly missing: readonly string[];
  readonly notices: readonly string[];
}

/** What Jira says of a launch's issue, read as the viewer. */
export type LaunchName = Pick<IssueHead, 'key' | 'summary' | 'projectId' | 'statusName' | 'statusCategory'> & {
  readonly typeName: string;
};

export interface LaunchNames {
  /** By issue id; those that are hidden from the viewer by now are left out. */
  readonly issues: Readonly<Record<string, LaunchName>>;
  readonly people: People;
  /** In words, what was not read in time; empty where all was. */
  readonly missing: readonly string[];
}

export interface LaunchItems {
  readonly entityId: string;
  readonly issueId: string;
  /** Today in the launch's time zone. */
  readonly today: string;
  readonly items: readonly ItemLine[];
  /** Items that somebody was nudged for today. */
  readonly nudged: readonly string[];
}

/** What came of nudging for one item. `to` are those who were told, by account id. */
export type NudgeOutcome =
  | { readonly itemId: string; readonly kind: 'sent'; readonly to: readonly string[] }
  | { readonly itemId: string; readonly kind: 'nudged today' | 'not sent' | NoNudge };

const projectId = z.string().check(z.regex(/^[1-9]\d{0,18}$/, 'A project id is a number.'));
const launchId = z.string().check(z.regex(/^launch:[1-9]\d{0,18}:[1-9]\d*$/), z.maxLength(48));

/** As many as Jira answers in one request. */
export const NAMES_PER_CALL = 100;
/** Whose items fit an answer. */
export const LAUNCHES_PER_CALL = 100;

export const launchPageOperations = {
  /** Answers what each person may browse and nothing else, so being signed in is enough: likewise the next three. */
  'launches.read': operation<LaunchesView>()({
    access: { kind: 'signed-in' },
    input: z.object({ projectId: z.nullable(projectId), timeZone }),
  }),
  /** A point an issue and two a person: for the lines that are in view. */
  'launches.names': operation<LaunchNames>()({
    access: { kind: 'signed-in' },
    input: z.object({
      issueIds: z.readonly(z.array(issueId).check(z.maxLength(NAMES_PER_CALL))),
      accountIds: z.readonly(z.array(accountId).check(z.maxLength(NAMES_PER_CALL))),
    }),
  }),
  /** Those of the issues whose key or summary has the text, by Jira's own search. */
  'launches.find': operation<{ readonly issueIds: readonly string[]; readonly missing: readonly string[] }>()({
    access: { kind: 'signed-in' },
    input: z.object({
      text: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
      issueIds: z.readonly(z.array(issueId).check(z.maxLength(3_000))),
    }),
  }),
  /** The checklist items of some launches; those that the viewer can't see are left out. */
  'launches.items': operation<{
    readonly launches: readonly LaunchItems[];
    /** In words, what could not be read of them; empty where all was. */
    readonly missing: readonly string[];
  }>()({
    access: { kind: 'signed-in' },
    input: z.object({ entityIds: z.readonly(z.array(launchId).check(z.minLength(1), z.maxLength(LAUNCHES_PER_CALL))) }),
  }),
  /** Tells those whom the items wait for, in the name of the person who calls: at most once a day for each item. */
  'launch.nudge': operation<{ readonly outcomes: readonly NudgeOutcome[] }>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({
      issueId,
      entityId: launchId,
      itemIds: z.readonly(z.array(itemId).check(z.minLength(1), z.maxLength(50))),
      how: z.enum(['email', 'comment']),
      note: z.nullable(z.string().check(z.trim(), z.maxLength(500, 'Keep it within 500 characters.'))),
    }),
  }),
} as const;
