import * as z from 'zod/mini';

/**
 * Every way an operation can fail, as the page sees it. The message that comes with a code is written for the person: what happened,
 * what it means for their data, what to do. `problems` point at the inputs that caused it.
 */
export const errorCode = z.enum([
  /** The input doesn't fit: `problems` name each path. Nothing was written. */
  'invalid-input',
  /** Nobody is signed in, or the site no longer knows the person. */
  'not-signed-in',
  /** The person may see the thing but not do this to it. */
  'forbidden',
  /** An administrator has switched this part of Gantry off here; everything that was saved is kept. */
  'switched-off',
  /** It doesn't exist, or the person may not see it: never told apart. */
  'not-found',
  /** Others kept writing at the same time; nothing was written, trying again will do. */
  'busy',
  /** Jira or the platform refuses for now (rate limit, quota); `retryAfterSeconds` when it says for how long. */
  'rate-limited',
  /** Jira or the platform failed or did not answer in time. */
  'unavailable',
  /** A defect of Gantry's own; the log has the rest under `reference`. */
  'internal',
]);
export type ErrorCode = z.infer<typeof errorCode>;

const problem = z.object({ path: z.string(), code: z.string(), message: z.string() });

export const wireError = z.object({
  code: errorCode,
  message: z.string(),
  problems: z.optional(z.array(problem)),
  retryAfterSeconds: z.optional(z.number()),
  /** What the log knows this failure by. */
  reference: z.optional(z.string()),
});
export type WireError = z.infer<typeof wireError>;

/** What a resolver answers. Errors travel as values: Forge hides the message of a thrown one. */
export type Answer<Output> =
  { readonly ok: true; readonly value: Output } | { readonly ok: false; readonly error: WireError };
