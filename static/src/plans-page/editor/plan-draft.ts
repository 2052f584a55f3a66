import * as z from 'zod/mini';
import { planDocument, planQuery, savedView, type PlanDocument } from '../../../../src/domain/plan/plan-document';
import { problemsOf, type Problem } from '../../../../src/domain/problem';
import { planConfig } from '../../../../src/domain/rollup/plan';

/** A plan as it is being typed: of the same shape, but not yet fit to be saved. */
export type PlanDraft = PlanDocument;

const text = z.string();
const number = z.nullable(z.number());

/** What was kept of one in this browser: anything that a form can hold, however unfinished. */
const keptDraft = z.extend(planDocument, {
  name: text,
  description: text,
  query: z.extend(planQuery, {
    roots: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('jql'), jql: text }),
      z.object({ kind: z.literal('filter'), filterId: text, name: text }),
    ]),
    config: z.extend(planConfig, { staleDays: number, coverageThreshold: number }),
  }),
  views: z.array(z.extend(savedView, { name: text })),
});
const kept = z.object({ base: z.nullable(planDocument), draft: keptDraft });

/** What was typed, over what; null where it began as a new plan. */
export interface KeptPlan {
  readonly base: PlanDocument | null;
  readonly draft: PlanDraft;
}

export function parseKept(found: unknown): KeptPlan | undefined {
  const parsed = kept.safeParse(found).data;
  if (parsed === undefined) return undefined;
  const { staleDays, coverageThreshold } = parsed.draft.query.config;
  const config = {
    ...parsed.draft.query.config,
    staleDays: staleDays ?? NaN,
    coverageThreshold: coverageThreshold ?? NaN,
  };
  return { base: parsed.base, draft: { ...parsed.draft, query: { ...parsed.draft.query, config } } };
}

export const blankPlan = (timeZone: string): PlanDraft => ({
  name: '',
  description: '',
  query: {
    roots: { kind: 'jql', jql: '' },
    config: planConfig.parse({ timeZone }),
    pointsField: null,
    startField: null,
    teamField: null,
  },
  sharing: { kind: 'everyone' },
  views: [],
  firstViewId: null,
});

/** Id of the input that holds what a path of the document names. */
export const inputId = (path: string): string => `plan/${path}`;

const sentences: Readonly<Record<string, string>> = {
  'query/config/staleDays': 'Give a number of days from 1 to 365.',
  'query/config/coverageThreshold': 'Give a percentage from 0 to 100.',
};

/** What keeps a draft from being saved, by the path of its input. */
export function planDraftProblems(draft: PlanDraft): readonly Problem[] {
  const checked = planDocument.safeParse(draft);
  if (checked.success) return [];
  return problemsOf(checked.error).map((problem) => ({
    ...problem,
    message: sentences[problem.path] ?? problem.message,
  }));
}
