import { numberParam } from './request-values';
import type { Call } from './operation';

/** One page of a list, as most of Jira's paged resources give it. `self` and `nextPage` keep the request's other parameters. */
export function pageOf<T>(
  call: Call,
  path: string,
  all: readonly T[],
  limits: { readonly byDefault: number; readonly atMost: number },
  wire: (one: T) => unknown,
): Readonly<Record<string, unknown>> {
  const startAt = numberParam(call, 'startAt', 0);
  const maxResults = Math.min(numberParam(call, 'maxResults', limits.byDefault), limits.atMost);
  const values = all.slice(startAt, startAt + maxResults).map(wire);
  const isLast = startAt + values.length >= all.length;
  const addressOf = (start: number) => {
    const query = new URLSearchParams(call.query);
    query.set('startAt', String(start));
    query.set('maxResults', String(maxResults));
    return `${call.baseUrl}${path}?${query.toString()}`;
  };
  return {
    self: addressOf(startAt),
    ...(!isLast && { nextPage: addressOf(startAt + maxResults) }),
    maxResults,
    startAt,
    total: all.length,
    isLast,
    values,
  };
}
