import * as z from 'zod/mini';
import { instant } from '../calendar/instant';
import { entityId } from './entity-id';
import { patch } from './patch';

/**
 * One change of one entity, never altered after it is written. `revision` counts from 1 without gaps; `operation` is the product
 * operation that made it, such as `roadmap.save`; `authorId` is an account id, or one of `systemAuthor`.
 */
export const journalEntry = z.strictObject({
  entityId,
  revision: z.int().check(z.positive()),
  authorId: z.string().check(z.minLength(1), z.maxLength(128)),
  at: instant,
  operation: z.string().check(z.regex(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/, 'That is not the name of an operation.')),
  patch,
});
export type JournalEntry = z.infer<typeof journalEntry>;

/** Authors that are no account: the app itself, and a person whose data was erased. */
export const systemAuthor = { app: 'app', erased: 'erased' } as const;
