import type { Template } from '../template/template';
import { horizonOf } from './core-answers';
import { effectiveAnswers, prefillsOf, type Answers } from './effective-answers';
import { gapsAt, type Gap } from './gaps';
import type { JiraFacts } from './jira-facts';
import { withLinkedInsights, type LinkedInsightFacts } from './linked-insights';
import { stageOf, type Stage } from './stage';

/** An item as far as its gaps depend on it, whatever template it is read by. */
export interface AskedItem {
  readonly answers: Answers;
  readonly facts: JiraFacts;
  readonly insights: readonly LinkedInsightFacts[];
}

/** What an item would be asked by another version of its template, and isn't asked now: the gaps there less those that it has. */
export function newlyAsked(from: Template, to: Template, item: AskedItem): readonly Gap[] {
  const known = new Set(gapsOf(from, item).gaps.map(({ fieldId }) => fieldId));
  return gapsOf(to, item).gaps.filter(({ fieldId }) => !known.has(fieldId));
}

/** The stage that an item has come to, and its gaps there. */
export function gapsOf(
  template: Template,
  { answers, facts, insights }: AskedItem,
): { readonly stage: Stage; readonly gaps: readonly Gap[] } {
  const own = effectiveAnswers(template, answers, prefillsOf(template, facts));
  const effective = withLinkedInsights(template, own, insights);
  const stage = stageOf({ horizon: horizonOf(effective), statusCategory: facts.statusCategory });
  return { stage, gaps: gapsAt(stage, template, effective) };
}
