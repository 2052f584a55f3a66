import * as z from 'zod/mini';
import { planConfig } from '../domain/rollup/plan';
import type { PlanRollup } from '../domain/rollup/plan-rollup';
import { operation } from './operation';

const fieldId = z.string().check(z.regex(/^[a-zA-Z][\w]{0,63}$/, 'That is not the id of a Jira field.'));

export const planQuery = z.object({
  /** Chooses the roots. Runs as the viewer, so they never name an issue that the viewer can't see. */
  rootsJql: z.string().check(z.trim(), z.minLength(1, 'Say which issues are the roots.'), z.maxLength(8000)),
  config: planConfig,
  /** The number field that holds points, and the date field that holds starts: null lets Jira's own names find them. */
  pointsField: z.nullable(fieldId),
  startField: z.nullable(fieldId),
});
export type PlanQuery = z.infer<typeof planQuery>;

export interface PortfolioView {
  readonly rollup: PlanRollup;
  /** The instant of the reading. */
  readonly readAt: string;
  /** The site's address, for links to issues. */
  readonly fields: { readonly points: string | null; readonly start: string | null };
}

export const portfolioOperations = {
  'portfolio.read': operation<PortfolioView>()({
    access: { kind: 'signed-in' },
    input: planQuery,
  }),
  'portfolio.suggest': operation<{
    /** Link types of the site, for the hierarchy; number and date fields, for points and starts. */
    readonly linkTypes: readonly { readonly name: string; readonly inward: string; readonly outward: string }[];
    readonly numberFields: readonly { readonly id: string; readonly name: string }[];
    readonly dateFields: readonly { readonly id: string; readonly name: string }[];
  }>()({
    access: { kind: 'signed-in' },
    input: z.object({}),
  }),
} as const;
