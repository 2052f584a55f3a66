import * as z from 'zod/mini';
import { savedView } from '../plan/plan-document';
import { planId } from './entity-id';
import { journalEntry } from './entry';
import { json } from '../json';

/**
 * The lines of an export, one JSON object each: a heading, then everything that Gantry stores. What it derives (summaries, the list
 * of people) is made again by a restore; which issues the app couldn't see is observed anew.
 */
export const exportRecord = z.discriminatedUnion('record', [
  z.strictObject({ record: z.literal('gantry-export'), version: z.literal(1) }),
  z.extend(journalEntry, {
    record: z.literal('entry'),
    /** The project when the entry was written. */
    projectId: z.string().check(z.regex(/^\d{1,19}$/)),
    // As stored: paths that an earlier version wrote must come back as they were.
    patch: z.record(z.string(), z.nullable(json)),
  }),
  z.strictObject({
    record: z.literal('setting'),
    name: z.string().check(z.minLength(1), z.maxLength(64)),
    revision: z.int().check(z.positive()),
    savedBy: z.string(),
    savedAt: z.iso.datetime(),
    content: json,
  }),
  z.strictObject({
    record: z.literal('draft'),
    entityId: z.string().check(z.minLength(1), z.maxLength(48)),
    accountId: z.string().check(z.minLength(1), z.maxLength(128)),
    baseRevision: z.int().check(z.nonnegative()),
    savedAt: z.iso.datetime(),
    content: z.record(z.string(), json),
  }),
  /** What one person keeps of a plan for themselves. */
  z.strictObject({
    record: z.literal('planPerson'),
    planId,
    accountId: z.string().check(z.minLength(1), z.maxLength(128)),
    isFavourite: z.boolean(),
    views: z.readonly(z.array(savedView)),
    savedAt: z.iso.datetime(),
  }),
]);
export type ExportRecord = z.infer<typeof exportRecord>;
