import * as z from 'zod/mini';
import { issueId, planId } from '../domain/journal/entity-id';
import { planQuery, type PlanQuery } from '../domain/plan/plan-document';
import type { PlanComparison } from '../domain/rollup/comparison';
import type { PlanRollup } from '../domain/rollup/plan-rollup';
import type { PlanTrend } from '../domain/rollup/trend';
import { operation } from './operation';
import type { People } from './person';

/** A calendar date. */
const day = z.iso.date('That is not a date.');

/** Which plan is read: one that is kept, or a query that somebody tries. Either is read as whoever asks. */
export const planChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan'), planId }),
  z.object({ kind: z.literal('query'), query: planQuery }),
]);
export type PlanChoice = z.infer<typeof planChoice>;

/** A plan and the day that is read of it: the end of that day in the plan's time zone; null is now. */
const reading = z.object({ plan: planChoice, asOf: z.nullable(day) });

/** Where a view's issues came from. */
export type ViewSource =
  /** The index, up to an instant; readings of earlier days reach back to `historySince`, a date in the plan's time zone. */
  | { readonly kind: 'index'; readonly indexedUpTo: string; readonly historySince: string | null }
  /** Jira itself, issue by issue; `why` is a sentence. Only today can be read so. */
  | { readonly kind: 'live'; readonly why: string };

export interface PortfolioView {
  /** Null for a query that is being tried. */
  readonly plan: { readonly planId: string; readonly name: string } | null;
  readonly query: PlanQuery;
  /** The fields that were read: those that the query names, or those that were found by Jira's own names. */
  readonly fields: { readonly points: string | null; readonly start: string | null; readonly team: string | null };
  readonly rollup: PlanRollup;
  /** With the day that was asked for, at the end of it; null where none was. */
  readonly comparison: PlanComparison | null;
  /** Names of the decision owners that the rollup has by account id. */
  readonly people: People;
  /** The instant of the reading. */
  readonly readAt: string;
  readonly source: ViewSource;
  /** What Jira was asked for this view, estimated by its price list. */
  readonly cost: { readonly points: number; readonly requests: number };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What a plan can be made of on this site, as the viewer. */
export interface PlanVocabulary {
  readonly linkTypes: readonly { readonly name: string; readonly inward: string; readonly outward: string }[];
  readonly numberFields: readonly Named[];
  readonly dateFields: readonly Named[];
  /** Fields that can tell an issue's team. */
  readonly teamFields: readonly Named[];
}

/** Beside that, what its options choose from: names, each once. */
export interface PlanSuggestions extends PlanVocabulary {
  readonly resolutions: readonly string[];
  readonly statuses: readonly string[];
  /** Highest first. */
  readonly priorities: readonly string[];
}

/** A plan on rising days. */
export interface PlanSeries extends PlanTrend {
  /** Days of the series of which something isn't known: the others are told without them. `why` is in sentences. */
  readonly leftOut: readonly { readonly on: string; readonly why: readonly string[] }[];
}

export const portfolioOperations = {
  'portfolio.read': operation<PortfolioView>()({
    access: { kind: 'signed-in' },
    input: z.object({ ...reading.shape, compareWith: z.nullable(day) }),
  }),
  /** Of a plan that is too large for one answer: the part below one issue that the first answer left out. */
  'portfolio.below': operation<{ readonly rollup: PlanRollup }>()({
    access: { kind: 'signed-in' },
    input: z.object({ ...reading.shape, issueId }),
  }),
  /** The plan on rising days: `fromOn`, every so many days, `toOn`; at most 120 of them. Days before the index began are refused. */
  'portfolio.trend': operation<PlanSeries>()({
    access: { kind: 'signed-in' },
    input: z.object({
      plan: planChoice,
      fromOn: day,
      toOn: day,
      days: z.union([z.literal(1), z.literal(7), z.literal(28)]),
    }),
  }),
  'portfolio.suggest': operation<PlanSuggestions>()({
    access: { kind: 'signed-in' },
    input: z.object({}),
  }),
} as const;
