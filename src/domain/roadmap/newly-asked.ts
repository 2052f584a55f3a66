import type { Template } from '../template/template';
import { horizonOf } from './core-answers';
import { effectiveAnswers, prefillsOf, type Answers } from './effective-answers';
import { gapsAt, type Gap } from './gaps';
import type { JiraFacts } from './jira-facts';
import { stageOf } from './stage';

/** What an item would be asked by another version of its template, and isn't asked now: the gaps there less those that it has. */
export function newlyAsked(from: Template, to: Template, answers: Answers, facts: JiraFacts): readonly Gap[] {
  const known = new Set(gapsOf(from, answers, facts).map(({ fieldId }) => fieldId));
  return gapsOf(to, answers, facts).filter(({ fieldId }) => !known.has(fieldId));
}

/** The gaps of an item at the stage that it has come to. */
export function gapsOf(template: Template, answers: Answers, facts: JiraFacts): readonly Gap[] {
  const effective = effectiveAnswers(template, answers, prefillsOf(template, facts));
  const stage = stageOf({ horizon: horizonOf(effective), statusCategory: facts.statusCategory });
  return gapsAt(stage, template, effective);
}
