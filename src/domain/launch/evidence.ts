import * as z from 'zod/mini';
import { calendarDate } from '../calendar/calendar-date';
import { instant } from '../calendar/instant';
import { issueId } from '../journal/entity-id';

/** What a person writes as evidence. */
export const evidenceText = z
  .string()
  .check(z.trim(), z.minLength(1, 'Write a sentence.'), z.maxLength(2000, 'Keep it within 2,000 characters.'));
const metricName = z
  .string()
  .check(z.trim(), z.minLength(1, 'Name the metric.'), z.maxLength(120, 'Keep the name within 120 characters.'));

// Only web addresses: a javascript: or data: link would run in the reader's page.
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'Give a web address that starts with https:// or http://.' })
  .check(z.maxLength(2000));

const issueKey = z.string().check(z.trim(), z.regex(/^[A-Z][A-Z0-9_]+-[1-9]\d*$/, 'Give an issue key such as OPS-12.'));

/** The metric that a launch promises to move. */
const metric = z.readonly(
  z.object({
    name: metricName,
    unit: z.string().check(z.maxLength(40)),
    baseline: z.nullable(z.number('Give the baseline as a number.')),
    target: z.number('Give the target as a number.'),
  }),
);
/** A file that lies elsewhere: its own name, since an address often tells none. */
const file = z.readonly(
  z.object({
    name: z
      .string()
      .check(z.trim(), z.minLength(1, 'Name the file.'), z.maxLength(200, 'Keep the name within 200 characters.')),
    address: webAddress,
  }),
);
/** A search of Jira's. Whoever opens it sees what Jira shows them. */
const query = z
  .string()
  .check(z.trim(), z.minLength(1, 'Write a query.'), z.maxLength(2000, 'Keep the query within 2,000 characters.'));
const actual = z.readonly(z.object({ value: z.number('Give the actual as a number.'), asOf: calendarDate }));

/**
 * A piece of evidence as a person gives it, by kind. `url` carries what the checklist calls report, dashboard, run log, rota,
 * deck, list or link. An automatic check and a go/no-go aren't evidence that a person attaches: they have records of their own.
 */
export const evidenceInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('url'), value: webAddress }),
  z.object({ kind: z.literal('file'), value: file }),
  z.object({ kind: z.literal('issue'), value: issueKey }),
  z.object({ kind: z.literal('jql'), value: query }),
  z.object({ kind: z.literal('note'), value: evidenceText }),
  z.object({ kind: z.literal('decision'), value: evidenceText }),
  z.object({ kind: z.literal('approval'), value: evidenceText }),
  z.object({ kind: z.literal('acknowledgement'), value: evidenceText }),
  z.object({ kind: z.literal('metric'), value: metric }),
  z.object({ kind: z.literal('actual'), value: actual }),
]);
export type EvidenceInput = z.infer<typeof evidenceInput>;

const author = z.object({
  by: z.string(),
  at: instant,
  /** The owner for whom a delegate gave their word. */
  inPlaceOf: z.exactOptional(z.string()),
  /** The issue that is cited, whatever its key becomes: readers who can't see it aren't told of it. Older evidence has only the key. */
  issueId: z.exactOptional(issueId),
});

/** Evidence as it is kept, with who gave it and when. */
export const evidence = z.intersection(evidenceInput, author);
export type Evidence = z.infer<typeof evidence>;

/**
 * Every kind that a checklist may require; `automatic` is a JQL check, `go/no-go` a recorded decision of the launch, `wave exit` the recorded
 * exit of the wave before the item's own.
 */
export const evidenceKind = z.enum([
  'url',
  'file',
  'issue',
  'jql',
  'note',
  'decision',
  'approval',
  'acknowledgement',
  'metric',
  'actual',
  'automatic',
  'go/no-go',
  'wave exit',
]);
export type EvidenceKind = z.infer<typeof evidenceKind>;

/** A kind of evidence with the word that the checklist uses for it: {kind: 'url', label: 'run log'}. */
export const evidenceRequirement = z.readonly(z.object({ kind: evidenceKind, label: z.string() }));
export type EvidenceRequirement = z.infer<typeof evidenceRequirement>;
