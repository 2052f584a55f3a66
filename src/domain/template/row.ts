import * as z from 'zod/mini';

/** Made where the row is added; it lets history and other records tell rows apart when their text changes. */
export const rowId = z.string().check(z.regex(/^[\w-]{1,64}$/, 'A row needs an id of letters, digits, "_" and "-".'));

/** What a row says: its one text that can't be empty. */
export const rowText = z.string().check(
  z.refine((text) => text.trim() !== '', 'Write what it is, or remove the row.'),
  z.maxLength(500, 'Keep it to 500 characters.'),
);
