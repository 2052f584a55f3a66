import * as z from 'zod/mini';
import { calendarDate } from '../domain/calendar/calendar-date';
import { timeZone } from '../domain/calendar/time-zone';
import type { LinkedWork } from '../domain/insight/became';
import { importRow, type RowProblem } from '../domain/insight/import-row';
import {
  insightContent,
  insightImportance,
  insightSource,
  type InsightContent,
  type InsightOrigin,
} from '../domain/insight/insight';
import { insightId } from '../domain/journal/entity-id';
import type { Json } from '../domain/json';
import { operation } from './operation';
import { issueId, type People } from './person';

/** An insight with what became of it, as one person may see it: links to issues hidden from them aren't there. */
export interface InsightView extends InsightContent {
  readonly insightId: string;
  readonly revision: number;
  /** Null, as its key is, where the home project isn't the viewer's to see. */
  readonly projectId: string | null;
  readonly projectKey: string | null;
  readonly links: readonly LinkedWork[];
  /** What became of it, in a sentence. */
  readonly became: string;
  readonly updatedAt: string;
}

/** An insight as the issue that it is linked to shows it. */
export interface LinkedInsight extends InsightContent {
  readonly insightId: string;
}

/** One change, for the history. Values are those of before and after; links are told by issue id. */
export interface InsightChange {
  readonly at: string;
  readonly by: string;
  readonly operation: string;
  readonly parts: readonly { readonly path: string; readonly before: Json | null; readonly after: Json | null }[];
}

export interface InsightDetail {
  readonly insight: InsightView;
  readonly origin: InsightOrigin | null;
  /** Latest first. Changes of links to hidden issues are left out. */
  readonly history: readonly InsightChange[];
  /** Which linked issues could not be looked at, in words; null when all were. */
  readonly partial: string | null;
  /** UTC ISO instant; null while it is kept. Only who may take a deleted one back can open it. */
  readonly deletedAt: string | null;
  readonly canWrite: boolean;
  /** To send to whoever told it. */
  readonly reply: string;
  readonly people: People;
}

export interface InsightProject {
  readonly projectId: string;
  readonly key: string;
  readonly name: string;
}

export interface InsightFilter {
  readonly text: string;
  readonly tag: string | null;
  readonly segment: string | null;
  readonly source: InsightContent['source'] | null;
  readonly minImportance: InsightContent['importance'] | null;
  readonly projectId: string | null;
  readonly linked: 'any' | 'linked' | 'unlinked';
  readonly shippedSince: string | null;
}

export interface InsightPage {
  readonly insights: readonly InsightView[];
  /** Insights that match and that the viewer may read; null where not all could be looked at. */
  readonly total: number | null;
  /** Those that they may read, matching or not; null where not all could be looked at. */
  readonly readable: number | null;
  readonly tags: readonly LabelCount[];
  readonly segments: readonly LabelCount[];
  /** What could not be looked at, in words; null when the figures are whole. */
  readonly partial: string | null;
}

export interface LabelCount {
  readonly label: string;
  /** Null where not all could be looked at. */
  readonly insights: number | null;
}

export interface LikelyDuplicate {
  readonly insight: LinkedInsight;
  /** 0 to 1, at least the documented threshold. */
  readonly score: number;
}

/** What became, or would become, of one imported row. */
export interface ImportedRow {
  readonly line: number;
  readonly outcome: 'new' | 'known' | 'differs' | 'deleted' | 'refused';
  /** Parts in which the file says something else than what is stored; what is stored was left as it is. */
  readonly differs: readonly string[];
  readonly problems: readonly RowProblem[];
}

const labelText = z.string().check(z.maxLength(40));

const filter = {
  text: z.string().check(z.maxLength(200)),
  tag: z.nullable(labelText),
  segment: z.nullable(labelText),
  source: z.nullable(insightSource),
  minImportance: z.nullable(insightImportance),
  projectId: z.nullable(z.string().check(z.maxLength(20))),
  linked: z.enum(['any', 'linked', 'unlinked']),
  shippedSince: z.nullable(calendarDate),
};

const projectId = z.string().check(z.regex(/^[1-9]\d{0,18}$/, 'Choose a home project.'));
const baseRevision = z.int().check(z.positive());
const signedIn = { kind: 'signed-in' } as const;
const editIssue = { kind: 'issue', permission: 'edit' } as const;

/** After a change of the links of one issue: what the issue shows now. */
export interface IssueInsights {
  readonly insightId: string;
  readonly insights: readonly LinkedInsight[];
}

/** What was heard and measured. Each call asks Jira, as the person who calls, what they may read and write. */
export const insightOperations = {
  'insight.search': operation<InsightPage>()({
    access: signedIn,
    input: z.object({
      ...filter,
      sort: z.enum(['heard', 'importance', 'updated']),
      /** From 0. */
      page: z.int().check(z.nonnegative(), z.maximum(10_000)),
      pageSize: z.int().check(z.positive(), z.maximum(200)),
      timeZone,
    }),
  }),
  'insight.open': operation<InsightDetail>()({ access: signedIn, input: z.object({ insightId, timeZone }) }),
  /** Projects that the viewer may write insights in, and those whose insights they may read. */
  'insight.projects': operation<{
    readonly projects: readonly InsightProject[];
    readonly readable: readonly InsightProject[];
  }>()({
    access: signedIn,
    input: z.object({}),
  }),
  'insight.similar': operation<{ readonly likely: readonly LikelyDuplicate[] }>()({
    access: signedIn,
    input: z.object({ text: z.string().check(z.maxLength(2_000)), exceptId: z.nullable(insightId) }),
  }),
  'insight.create': operation<{ readonly insightId: string; readonly revision: number }>()({
    access: signedIn,
    input: z.object({ projectId, content: insightContent }),
  }),
  'insight.save': operation<{ readonly revision: number }>()({
    access: signedIn,
    /**
     * Changed parts only, the home project too. A part that somebody else changed since `baseRevision` is refused as `busy`.
     */
    input: z.object({
      insightId,
      baseRevision,
      projectId: z.optional(projectId),
      content: z.partial(insightContent),
    }),
  }),
  /** Leaves a tombstone: it is kept for the retention time, then purged. */
  'insight.delete': operation<{ readonly deleted: true }>()({
    access: signedIn,
    input: z.object({ insightId, baseRevision }),
  }),
  /** Takes the tombstone away again, while it is there. */
  'insight.undelete': operation<{ readonly revision: number }>()({ access: signedIn, input: z.object({ insightId }) }),
  /** Writes a record with its first link: what the panel does. Its home is the issue's project. */
  'insight.createLinked': operation<IssueInsights>()({
    access: editIssue,
    input: z.object({ issueId, content: insightContent }),
  }),
  'insight.link': operation<IssueInsights>()({ access: editIssue, input: z.object({ issueId, insightId }) }),
  'insight.unlink': operation<IssueInsights>()({ access: editIssue, input: z.object({ issueId, insightId }) }),
  /** One chunk of a file, below the 500 KB that a page may send. Rows that are here already are never changed. */
  'insight.import': operation<{ readonly rows: readonly ImportedRow[] }>()({
    access: signedIn,
    input: z.object({
      /** Where the rows come from; with a row's source id it names an insight for good. */
      system: z.string().check(z.trim(), z.minLength(1, 'Name the source.'), z.maxLength(60)),
      projectId,
      rows: z.array(importRow).check(z.minLength(1), z.maxLength(50)),
      /** Only says what would become of each row. */
      isPreview: z.boolean(),
    }),
  }),
} as const;
