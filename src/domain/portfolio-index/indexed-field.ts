import * as z from 'zod/mini';

/** A field that the index keeps the values of, since a plan names it. */
export const indexedField = z.object({ id: z.string(), kind: z.enum(['number', 'date', 'team']) });
export type IndexedField = z.infer<typeof indexedField>;
