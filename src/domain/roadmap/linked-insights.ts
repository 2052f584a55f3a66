import type { Json } from '../json';
import type { FieldDefinition } from '../template/field-definition';
import { insightList } from '../template/field-types/insight-list';
import type { Answers } from './effective-answers';

/** What a roadmap item needs to know of an insight that its issue is linked to. */
export interface LinkedInsightFacts {
  readonly insightId: string;
  readonly text: string;
  readonly source: string;
  readonly heardOn: string | null;
}

/** The answers that count, with the linked insights in every field that asks for them: a link answers the question. */
export function withLinkedInsights(
  { fields }: { readonly fields: readonly FieldDefinition[] },
  effective: Answers,
  insights: readonly LinkedInsightFacts[],
): Answers {
  if (insights.length === 0) return effective;
  const linked = insights.map(({ insightId, text, source, heardOn }): Json => ({ insightId, text, source, heardOn }));
  const asked = fields.filter(({ type }) => type === 'insightList');
  return {
    ...effective,
    ...Object.fromEntries(
      asked.map(({ id }) => [id, { ...insightList.parse(effective[id]), insights: linked } satisfies Json]),
    ),
  };
}
