import { applyPatch, type Patch } from '../journal/patch';
import type { Json } from '../json';
import type { Problem } from '../problem';
import { fieldTypeOf } from '../template/field-types/registry';
import { findField, type Template } from '../template/template';
import type { Answers } from './effective-answers';

/** In characters of their JSON, all answers of one item together: what an issue property would hold. */
export const answersMaxLength = 32_768;

/**
 * Problems of changed answers against a template, with paths such as `answers/risks/2/owner`; none when they may be written.
 * Answers may be incomplete: what is missing is a gap, not a problem. HTML and script are text and stay as they are.
 * @param changed by field id; null takes an answer back
 * @param current the answers that stand now
 */
export function validateAnswers(template: Template, changed: Patch, current: Answers): readonly Problem[] {
  const problems = Object.entries(changed).flatMap(([fieldId, value]) =>
    answerProblems(template, fieldId, value, current),
  );
  return [...problems, ...lengthProblems(changed, current)];
}

/** As `validateAnswers`, of the length of all answers together alone: for what was checked by itself when it was written. */
export function lengthProblems(changed: Patch, current: Answers): readonly Problem[] {
  const length = JSON.stringify(applyPatch(current, changed)).length;
  if (length <= answersMaxLength) return [];
  const message =
    `All answers together may have ${answersMaxLength} characters; with this change they have ${length}. ` +
    'Shorten the longest, or link to a page that holds the detail.';
  return [{ path: 'answers', code: 'too_big', message }];
}

function answerProblems(template: Template, fieldId: string, value: Json | null, current: Answers): readonly Problem[] {
  const path = `answers/${fieldId}`;
  const field = findField(template, fieldId);
  if (field === undefined) {
    const message = Object.hasOwn(current, fieldId)
      ? `“${template.name}” no longer asks this. The earlier answer stays readable and can’t be changed.`
      : `“${template.name}” has no such field.`;
    return [{ path, code: 'unknown_field', message }];
  }
  if (value === null) return [];
  return fieldTypeOf(field)
    .validate(value, field)
    .map((problem) => ({ ...problem, path: problem.path === '' ? path : `${path}/${problem.path}` }));
}
