import type { Problem } from '../../../src/domain/problem';

/** Where the contract's problems and collisions say that an answer is: `answers/<field id>/<part>`. */
export const answerPathPrefix = 'answers/';

export function fieldIdOf(path: string): string | null {
  return path.startsWith(answerPathPrefix) ? (path.slice(answerPathPrefix.length).split('/')[0] ?? null) : null;
}

/** Problems of one field, with paths that start inside its value. */
export function problemsWithin(problems: readonly Problem[], fieldId: string): readonly Problem[] {
  const whole = answerPathPrefix + fieldId;
  return problems
    .filter(({ path }) => path === whole || path.startsWith(`${whole}/`))
    .map((problem) => ({ ...problem, path: problem.path.slice(whole.length + 1) }));
}

/** Id of the element that takes focus when something leads to a field. */
export const controlIdOf = (fieldId: string): string => `answer-${fieldId}`;
