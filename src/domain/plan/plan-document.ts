import * as z from 'zod/mini';
import { accountId } from '../role/account-id';
import { planConfig } from '../rollup/plan';

const fieldId = z.string().check(z.regex(/^[a-zA-Z][\w]{0,63}$/, 'That is not the id of a Jira field.'));

/** What chooses a plan's roots. It runs as whoever views the plan, so it never names an issue that they can't see. */
export const planRoots = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('jql'),
    jql: z.string().check(z.trim(), z.minLength(1, 'Say which issues are the roots.'), z.maxLength(8000)),
  }),
  z.object({
    kind: z.literal('filter'),
    filterId: z.string().check(z.regex(/^[1-9]\d{0,18}$/, 'Choose a filter.')),
    /** As it was called when it was chosen: shown where it can't be read any more. */
    name: z.string().check(z.maxLength(255)),
  }),
]);
export type PlanRoots = z.infer<typeof planRoots>;

/** What a plan reads, and how. Null fields are found by the names that Jira gives them itself. */
export const planQuery = z.object({
  roots: planRoots,
  config: planConfig,
  /** The number field that holds points, the date field that holds starts, and the field that names the team. */
  pointsField: z.nullable(fieldId),
  startField: z.nullable(fieldId),
  teamField: z.nullable(fieldId),
});
export type PlanQuery = z.infer<typeof planQuery>;

const word = z.string().check(z.minLength(1), z.maxLength(100));

export const planGroupings = ['team', 'project', 'quarter', 'objective', 'stage', 'owner'] as const;
export type PlanGrouping = (typeof planGroupings)[number];

/** How a plan is shown: what an address of the page says, and what a saved view keeps. Columns and values are the page's own words. */
export const planViewChoice = z.object({
  show: z._default(z.enum(['table', 'timeline', 'charts']), 'table'),
  /** Null: those that a new reader gets. */
  columns: z._default(z.nullable(z.array(word).check(z.maxLength(60))), null),
  groupBy: z._default(z.nullable(z.enum(planGroupings)), null),
  /** A column and a direction; null is Jira's own order. */
  sort: z._default(z.nullable(z.object({ column: word, direction: z.enum(['up', 'down']) })), null),
  /** By what is filtered ('health', 'team', 'readiness' …): the values of which one must hold. */
  filters: z._default(z.record(word, z.array(word).check(z.maxLength(100))), {}),
  find: z._default(z.string().check(z.maxLength(200)), ''),
  onlyExceptions: z._default(z.boolean(), false),
  /** Compared with: a day 'YYYY-MM-DD', or so many days ago. */
  compare: z._default(z.nullable(word), null),
  unit: z._default(z.nullable(z.enum(['count', 'points', 'time'])), null),
});
export type PlanViewChoice = z.infer<typeof planViewChoice>;

export const savedView = z.object({
  viewId: z.string().check(z.regex(/^[a-z0-9]{8,32}$/)),
  name: z
    .string()
    .check(z.trim(), z.minLength(1, 'Name the view.'), z.maxLength(80, 'Keep the name within 80 characters.')),
  choice: planViewChoice,
});
export type SavedView = z.infer<typeof savedView>;

/** Who finds a plan in the list. What they see in it is Jira's to say: a plan is read as whoever looks. */
export const planSharing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everyone') }),
  z.object({
    kind: z.literal('named'),
    people: z.array(accountId).check(z.maxLength(200)),
    groups: z
      .array(z.object({ groupId: z.string().check(z.minLength(1), z.maxLength(100)), name: z.string() }))
      .check(z.maxLength(50)),
  }),
  z.object({ kind: z.literal('private') }),
]);
export type PlanSharing = z.infer<typeof planSharing>;

/** A plan as product ops defines it. */
export const planDocument = z.object({
  name: z
    .string()
    .check(z.trim(), z.minLength(1, 'Name the plan.'), z.maxLength(120, 'Keep the name within 120 characters.')),
  description: z.string().check(z.maxLength(1000, 'Keep the description within 1,000 characters.')),
  query: planQuery,
  sharing: planSharing,
  views: z.array(savedView).check(z.maxLength(30, 'There is room for 30 views. Take out those that nobody uses.')),
  /** The view that opens first; null is the page's own. */
  firstViewId: z.nullable(z.string()),
});
export type PlanDocument = z.infer<typeof planDocument>;
