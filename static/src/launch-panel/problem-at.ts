import type { CallError } from '../call-error';

/**
 * What a refused call says about one input, null when nothing. A path names the input inside the operation's own (`plan/launchOn`) or
 * inside the rule's (`launchOn`), depending on who refused it.
 */
export function problemAt(failure: CallError | null, path: string): string | null {
  const found = failure?.problems.find((problem) => problem.path === path || problem.path.endsWith(`/${path}`));
  return found?.message ?? null;
}

/** Whether every problem of the call stands at one of these inputs, so that nothing is left to be said of the whole. */
export function isSaidAtInputs(failure: CallError, paths: readonly string[]): boolean {
  return (
    failure.problems.length > 0 &&
    failure.problems.every((problem) =>
      paths.some((path) => problem.path === path || problem.path.endsWith(`/${path}`)),
    )
  );
}
