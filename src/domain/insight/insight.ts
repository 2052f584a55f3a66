import * as z from 'zod/mini';
import { calendarDate } from '../calendar/calendar-date';
import { lifecycleOf } from '../journal/lifecycle';
import type { Patch, State } from '../journal/patch';
import type { Json } from '../json';
import { webAddress } from '../template/web-address';

/** Who or what said it. */
export const insightSource = z.enum(['customer', 'sales', 'support', 'research', 'data', 'other']);
export type InsightSource = z.infer<typeof insightSource>;

export const insightSourceLabel: Readonly<Record<InsightSource, string>> = {
  customer: 'Customer',
  sales: 'Sales',
  support: 'Support',
  research: 'Research',
  data: 'Data',
  other: 'Other',
};

/** 1 is a detail, 3 could keep a customer from staying. */
export const insightImportance = z.union(
  [z.literal(1), z.literal(2), z.literal(3)],
  'Choose an importance from 1 to 3.',
);
export type InsightImportance = z.infer<typeof insightImportance>;

export const insightImportanceLabel: Readonly<Record<InsightImportance, string>> = {
  1: 'Nice to know',
  2: 'Important',
  3: 'Critical',
};

export const insightLimit = { text: 2_000, account: 80, label: 40, segments: 10, tags: 20 } as const;

const label = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'A label needs a letter.'),
    z.maxLength(insightLimit.label, `Keep a label to ${insightLimit.label} characters.`),
  );

/** What somebody said or what was measured, as it is kept. No part of it needs a person's name or address. */
export const insightContent = z.strictObject({
  text: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Write what was said or measured.'),
      z.maxLength(
        insightLimit.text,
        `Keep it to ${insightLimit.text.toLocaleString('en')} characters, and link the rest.`,
      ),
    ),
  source: insightSource,
  /** A pseudonymous id of the customer, such as the number in the CRM; '' where there is none. */
  account: z
    .string()
    .check(z.trim(), z.maxLength(insightLimit.account, `Keep the account id to ${insightLimit.account} characters.`)),
  segments: z.array(label).check(z.maxLength(insightLimit.segments, `Name at most ${insightLimit.segments} segments.`)),
  tags: z.array(label).check(z.maxLength(insightLimit.tags, `Give at most ${insightLimit.tags} tags.`)),
  /** Null where nobody knows. */
  heardOn: z.nullable(calendarDate),
  /** Where the whole of it is; '' for nowhere. */
  url: webAddress,
  importance: insightImportance,
});
export type InsightContent = z.infer<typeof insightContent>;
export type InsightField = keyof InsightContent;

/** The parts of an insight in the order that people read them. */
export const insightFields = Object.keys(insightContent.shape) as readonly InsightField[]; // keys of exactly this shape

/** Where an imported one came from: the pair names it for good. */
const insightOrigin = z.strictObject({ system: z.string(), id: z.string() });
export type InsightOrigin = z.infer<typeof insightOrigin>;

export const insightPath = {
  origin: 'origin/source',
  link: (issueId: string): string => `${linkPrefix}${issueId}`,
} as const;

const linkPrefix = 'issues/';

/** A record of what was said, with the issues that it speaks for. */
export interface Insight extends InsightContent {
  readonly issueIds: readonly string[];
  readonly origin: InsightOrigin | null;
  /** UTC ISO instant; null while it is kept. */
  readonly deletedAt: string | null;
}

/** Throws where the state holds no insight: half of one must not pass for the whole. */
export function insightFromState(state: State): Insight {
  const content = insightContent.parse({
    account: '',
    segments: [],
    tags: [],
    heardOn: null,
    url: '',
    ...Object.fromEntries(
      insightFields.flatMap((field) => (Object.hasOwn(state, field) ? [[field, state[field]]] : [])),
    ),
  });
  const origin = state[insightPath.origin];
  return {
    ...content,
    issueIds: Object.keys(state).flatMap((path) =>
      path.startsWith(linkPrefix) ? [path.slice(linkPrefix.length)] : [],
    ),
    origin: origin === undefined ? null : insightOrigin.parse(origin),
    deletedAt: lifecycleOf(state).deletedAt,
  };
}

/** What writes these parts; an empty one has no path. */
export function contentPatch(content: {
  readonly [Field in InsightField]?: InsightContent[Field] | undefined;
}): Patch {
  return Object.fromEntries(
    Object.entries(content).flatMap(([field, value]): readonly (readonly [string, Json | null])[] =>
      value === undefined ? [] : [[field, isBlank(value) ? null : value]],
    ),
  );
}

export const linksPatch = (issueIds: readonly string[]): Patch =>
  Object.fromEntries(issueIds.map((issueId) => [insightPath.link(issueId), true]));

/** Labels as people mean them: one spelling each, the first, whatever the case. */
export function distinctLabels(labels: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const text of labels.map((given) => given.trim()).filter((given) => given !== '')) {
    if (!first.has(text.toLowerCase())) first.set(text.toLowerCase(), text);
  }
  return [...first.values()];
}

function isBlank(value: unknown): value is null {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
