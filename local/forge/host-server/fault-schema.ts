import * as z from 'zod/mini';

const faultSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('jira-429'),
    reason: z.enum([
      'jira-burst-based',
      'jira-per-issue-on-write',
      'jira-quota-global-based',
      'jira-quota-tenant-based',
    ]),
    retryAfterSeconds: z.nullable(z.number()),
  }),
  z.object({
    kind: z.literal('jira-5xx'),
    status: z.union([z.literal(500), z.literal(502), z.literal(503), z.literal(504)]),
  }),
  z.object({ kind: z.literal('jira-slow'), delayMs: z.number().check(z.positive()) }),
  z.object({ kind: z.literal('event-late'), delaySeconds: z.number().check(z.positive()) }),
  z.object({
    kind: z.enum([
      'jira-409',
      'search-short-page',
      'search-repeated-token',
      'search-stale',
      'sql-5xx',
      'sql-timeout',
      'sql-429',
      'kvs-5xx',
      'kvs-429',
      'event-lost',
      'event-duplicate',
    ]),
  }),
]);

/** What the shell posts to put a fault into force. */
export const faultRuleSchema = z.object({
  fault: faultSchema,
  match: z.optional(z.string()),
  every: z.optional(z.int().check(z.positive())),
  times: z.nullish(z.int().check(z.positive())),
});
