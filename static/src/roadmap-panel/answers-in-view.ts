import type { IssueHead } from '../../../src/contract/person';
import type { Json } from '../../../src/domain/json';
import { horizonOf } from '../../../src/domain/roadmap/core-answers';
import { effectiveAnswers, type Answers } from '../../../src/domain/roadmap/effective-answers';
import { gapsAt, type Gap } from '../../../src/domain/roadmap/gaps';
import { isShown } from '../../../src/domain/roadmap/is-shown';
import { withLinkedInsights, type LinkedInsightFacts } from '../../../src/domain/roadmap/linked-insights';
import { stageOf, type Stage } from '../../../src/domain/roadmap/stage';
import { fieldTypeOf } from '../../../src/domain/template/field-types/registry';
import type { Template } from '../../../src/domain/template/template';
import type { Edits } from './form-state';
import { stageReason } from './stage-words';

/** What stands in the form at this moment, read by the same rules as the server reads what is saved. */
export interface AnswersInView {
  /** Given by people, saved or not; without what Jira and the template's defaults add. */
  readonly given: Answers;
  /** What counts: given, else from Jira, else the template's default. */
  readonly effective: Answers;
  readonly stage: Stage;
  /** Why it is in that stage, to be read after the stage's name. */
  readonly stageReason: string;
  readonly gaps: readonly Gap[];
  /** What committing would ask on top; none once committed. */
  readonly gapsToCommit: readonly Gap[];
}

export function answersInView(
  template: Template,
  saved: Answers,
  edits: Edits,
  view: { readonly prefills: Answers; readonly issue: IssueHead; readonly insights: readonly LinkedInsightFacts[] },
): AnswersInView {
  const given: Answers = Object.fromEntries(
    Object.entries<Json | null>({ ...saved, ...edits }).filter((entry): entry is [string, Json] => entry[1] !== null),
  );
  const { prefills, issue, insights } = view;
  const effective = withLinkedInsights(template, effectiveAnswers(template, given, prefills), insights);
  const standing = { horizon: horizonOf(effective), statusCategory: issue.statusCategory };
  const stage = stageOf(standing);
  const gaps = gapsAt(stage, template, effective);
  const known = new Set(gaps.map(({ fieldId }) => fieldId));
  const gapsToCommit =
    stage === 'draft' ? gapsAt('committed', template, effective).filter(({ fieldId }) => !known.has(fieldId)) : [];
  return { given, effective, stage, stageReason: stageReason(stage, standing), gaps, gapsToCommit };
}

/** How many of a section's questions have an answer that counts. */
export function answeredIn(
  template: Template,
  sectionId: string,
  effective: Answers,
): { answered: number; asked: number } {
  const fields = template.fields.filter((field) => field.section === sectionId && isShown(field, effective));
  return {
    asked: fields.length,
    answered: fields.filter((field) => !fieldTypeOf(field).isEmpty(effective[field.id])).length,
  };
}
