import * as z from 'zod/mini';

/**
 * One thing that is wrong with an input or a request. `path` leads to the field ('' for the whole, 'regions/0/name'),
 * `code` is for programs, `message` is a sentence for the person who has to put it right.
 */
export const problem = z.readonly(z.object({ path: z.string(), code: z.string(), message: z.string() }));
export type Problem = z.infer<typeof problem>;

/** What a schema found wrong, one problem an issue, under `prefix` where the value is part of something larger. */
export function problemsOf(error: z.core.$ZodError, prefix = ''): readonly Problem[] {
  return error.issues.map((issue) => ({
    path: [prefix, ...issue.path.map(String)].filter((part) => part !== '').join('/'),
    code: issue.code,
    message: issue.message,
  }));
}
