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

/** An item as a template's version reads it. */
export interface ItemReading {
  /** What Jira knows for the template's fields. */
  readonly prefills: Answers;
  /** The answers that count: see `effectiveAnswers`, with the linked insights where the template asks for them. */
  readonly effective: Answers;
  /** The stage that it has come to. */
  readonly stage: Stage;
  /** Its gaps there, in the template's order. */
  readonly gaps: readonly Gap[];
}

/** What panel, roadmap, governance and blast radius say of an item: by one rule, so that no two of them disagree. */
export function readItem(template: Template, { answers, facts, insights }: AskedItem): ItemReading {
  const prefills = prefillsOf(template, facts);
  const effective = withLinkedInsights(template, effectiveAnswers(template, answers, prefills), insights);
  const stage = stageOf({ horizon: horizonOf(effective), statusCategory: facts.statusCategory });
  return { prefills, effective, stage, gaps: gapsAt(stage, template, effective) };
}
