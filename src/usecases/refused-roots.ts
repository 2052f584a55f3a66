import { AppError } from './app-error';

/** A plan's JQL that Jira refuses, in Jira's own words at the input that holds it. */
export function refusedRoots(messages: readonly string[], cause?: unknown): AppError {
  return new AppError('invalid-input', 'Jira can’t run this JQL, so there is nothing to roll up.', {
    cause,
    problems: messages.map((message) => ({ path: 'rootsJql', code: 'jql', message })),
  });
}
