import { useQuery } from '@tanstack/react-query';
import type { TriedRoots } from '../../../../src/contract/plan';
import type { PlanRoots } from '../../../../src/domain/plan/plan-document';
import type { Problem } from '../../../../src/domain/problem';
import { call } from '../../api';
import { toCallError, type CallError } from '../../call-error';
import { useDebounced } from '../../ui/use-debounced';

/** Each check costs Jira's points for a search: it waits until the person pauses. */
const PAUSE_MS = 700;

export interface RootsCheck {
  readonly kind: 'nothing to check' | 'checking' | 'checked' | 'failed';
  readonly found: TriedRoots | null;
  readonly failure: CallError | null;
  /** Jira's own words; none while it is being checked. */
  readonly problems: readonly Problem[];
  /** What the roots ask, to go on from where they come from a filter. */
  readonly jql: string;
}

/** What the roots find for the person who edits them, asked of Jira as they are typed. */
export function useRootsCheck(roots: PlanRoots): RootsCheck {
  const written = JSON.stringify(roots);
  const settled = useDebounced(written, PAUSE_MS);
  const isEmpty = (roots.kind === 'jql' ? roots.jql : roots.filterId).trim() === '';
  const isSettled = settled === written;
  const tried = useQuery({
    queryKey: ['plan.try', written],
    queryFn: () => call('plan.try', { roots }),
    enabled: isSettled && !isEmpty,
    staleTime: 60_000,
    retry: false,
  });
  const found = isEmpty ? null : (tried.data ?? null);
  const jql = roots.kind === 'jql' ? roots.jql : (found?.filter?.jql ?? '');
  const failure = tried.isError && !isEmpty ? toCallError(tried.error) : null;
  const kind = isEmpty ? 'nothing to check' : failure !== null ? 'failed' : found === null ? 'checking' : 'checked';
  // A problem that the page's own check of its input tells is shown when the plan is saved.
  const problems = failure?.code === 'invalid-input' ? [] : (found?.problems ?? []);
  return { kind, found, failure, problems, jql };
}
