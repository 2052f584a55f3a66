import type { Problem } from '../../../../src/domain/problem';
import type { TemplateDraft } from '../../../../src/domain/template/template-record';
import { nameOfField, nameOfSection } from './draft';

/**
 * A problem of a draft by what it is about instead of by its index: fields move while the answer is on its way.
 * `part` is empty for the whole.
 */
export interface PlacedProblem {
  readonly owner: 'template' | 'section' | 'field';
  /** Of the field or section; '' for the template. */
  readonly ownerId: string;
  readonly ownerName: string;
  readonly part: string;
  readonly message: string;
}

/** @param content what the problems were found in */
export function placeProblems(problems: readonly Problem[], content: TemplateDraft): readonly PlacedProblem[] {
  return problems.map(({ path, message }): PlacedProblem => {
    const [list, index = '', ...rest] = path.split('/');
    const at = /^\d+$/.test(index) ? Number(index) : -1;
    const part = rest.join('/');
    const field = list === 'fields' ? content.fields[at] : undefined;
    if (field) return { owner: 'field', ownerId: field.id, ownerName: nameOfField(field), part, message };
    const section = list === 'sections' ? content.sections[at] : undefined;
    if (section) return { owner: 'section', ownerId: section.id, ownerName: nameOfSection(section), part, message };
    return { owner: 'template', ownerId: '', ownerName: 'The template', part: path, message };
  });
}

/** What is wrong at one part of one owner, as one text; null where nothing is. */
export function problemAt(
  problems: readonly PlacedProblem[],
  owner: PlacedProblem['owner'],
  ownerId: string,
  part: string,
): string | null {
  const found = problems.filter(
    (problem) =>
      problem.owner === owner &&
      problem.ownerId === ownerId &&
      (problem.part === part || problem.part.startsWith(`${part}/`)),
  );
  return found.length === 0 ? null : [...new Set(found.map(({ message }) => message))].join(' ');
}

/** Id of the control that a problem, or anything else, leads to. */
export function partId(owner: PlacedProblem['owner'], ownerId: string, part: string): string {
  const first = part.split('/')[0] || (owner === 'template' ? 'name' : 'label');
  return owner === 'template' ? `template-${first}` : `${owner}-${ownerId}-${first}`;
}
