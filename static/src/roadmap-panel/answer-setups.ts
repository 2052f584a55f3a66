import type { RoadmapView } from '../../../src/contract/roadmap';
import { holds, isShown } from '../../../src/domain/roadmap/is-shown';
import { fieldTypeOf } from '../../../src/domain/template/field-types/registry';
import type { Template } from '../../../src/domain/template/template';
import type { AnswerFieldSetup } from './AnswerField';
import { problemsWithin } from './answer-path';
import type { AnswersInView } from './answers-in-view';
import type { FormAction, FormState } from './form-state';

interface SetupInput {
  readonly template: Template;
  readonly view: RoadmapView;
  readonly state: FormState;
  readonly answers: AnswersInView;
  readonly dispatch: (action: FormAction) => void;
  /** Takes a lock upon oneself. */
  readonly onOverride: (fieldId: string) => void;
}

/** What each field that the template shows needs to be asked, in the template's order. */
export function answerSetups({
  template,
  view,
  state,
  answers,
  dispatch,
  onOverride,
}: SetupInput): readonly AnswerFieldSetup[] {
  const { locked, mayOverride } = state.rights;
  const shown = template.fields.filter((field) => isShown(field, answers.effective));
  return shown.map((field): AnswerFieldSetup => {
    const { id } = field;
    const isPrefilled = Object.hasOwn(view.prefills, id);
    const isGiven = !fieldTypeOf(field).isEmpty(answers.given[id]);
    const edit = state.edits[id];
    return {
      field,
      // What is being typed shows even while it counts for nothing, such as a row without text yet.
      value: edit ?? answers.effective[id],
      isFromJira: isPrefilled && !isGiven,
      hidesJira: isPrefilled && isGiven,
      isAsked: field.requiredWhen === undefined || holds(field.requiredWhen, answers.effective),
      problems: problemsWithin(state.problems, id),
      today: view.today,
      stage: answers.stage,
      lock: state.overridden.has(id) ? null : (locked[id] ?? null),
      onOverride: mayOverride ? () => onOverride(id) : undefined,
      onChange: (value) => dispatch({ kind: 'edit', fieldId: id, value }),
    };
  });
}
