import * as z from 'zod/mini';
import { json, type Json } from '../domain/json';
import { issueId } from '../domain/journal/entity-id';
import type { Launch } from '../domain/launch/launch';
import { operation } from './operation';

export interface ExportedPage {
  /** Records of the export's documented format, one JSON object each, for one line each of an NDJSON file. */
  readonly records: readonly Json[];
  /** Where the next page begins; null after the last. */
  readonly next: string | null;
}

export interface RestoredPage {
  readonly restored: number;
  /** Records that were here already, exactly so. */
  readonly unchanged: number;
  /** What could not be restored, by its place in the page, from 0. What is stored was left as it is. */
  readonly problems: readonly { readonly index: number; readonly message: string }[];
  /** The first record that there was no time for: the page asks again with it and the rest. Null when all were looked at. */
  readonly next: number | null;
}

/** Issues that Gantry keeps something of but can't see: deleted without a word, or closed to it. Longest first, at most 500. */
export interface AbsentIssues {
  /** `since` is the UTC ISO instant it was first missed. */
  readonly absences: readonly {
    readonly issueId: string;
    readonly since: string;
    /** The issue's running launch, or its last; null where it has none. */
    readonly launch: Pick<Launch, 'status' | 'launchOn' | 'tier'> | null;
  }[];
}

export interface GivenUp {
  /** Issues whose stored data counts as deleted from now on; it is purged when the retention time is over. */
  readonly givenUp: readonly string[];
}

/** Everything that Gantry stores, out and back in. It holds the answers of every project and people's drafts: for administrators only. */
export const storageOperations = {
  'storage.export': operation<ExportedPage>()({
    access: { kind: 'jira-admin' },
    input: z.object({ from: z.nullable(z.string().check(z.maxLength(500))) }),
  }),
  'storage.absences': operation<AbsentIssues>()({ access: { kind: 'jira-admin' }, input: z.object({}) }),
  'storage.giveUp': operation<GivenUp>()({
    access: { kind: 'jira-admin' },
    input: z.object({ issueIds: z.array(issueId).check(z.maxLength(50)) }),
  }),
  'storage.restore': operation<RestoredPage>()({
    access: { kind: 'jira-admin' },
    /** A page stays well below the 500 KB that a page may send. */
    input: z.object({ records: z.array(json).check(z.maxLength(500)) }),
  }),
} as const;
