import { AppError } from './app-error';

/** Where the query of a plan that is tried stands in an input. */
export const QUERY_PATH = 'plan/query';

/** A plan's JQL that Jira refuses, in Jira's own words at the input that holds it. */
export function refusedRoots(messages: readonly string[], cause?: unknown): AppError {
  return new AppError('invalid-input', 'Jira can’t run this JQL, so there is nothing to roll up.', {
    cause,
    problems: messages.map((message) => ({ path: `${QUERY_PATH}/roots/jql`, code: 'jql', message })),
  });
}

/** A saved filter that is gone, or that its owner shares with the viewer no more. */
export function unreadableFilter(filterId: string, cause?: unknown): AppError {
  const message = `The filter ${filterId} was deleted, or isn’t shared with you any more.`;
  return new AppError('invalid-input', `${message} Nothing was rolled up; choose another filter, or write JQL.`, {
    cause,
    problems: [{ path: `${QUERY_PATH}/roots/filterId`, code: 'filter', message }],
  });
}
