import type { indexedFacts } from '../../domain/portfolio-index/indexed-facts';
import type { PastState } from '../../domain/portfolio-index/indexed-issue';
import { statesBefore } from '../../domain/portfolio-index/state-at';
import type { IssueFacts } from '../../domain/rollup/issue-facts';
import type { PlanView } from './plan-view';
import type { StandingIssue } from './ports';

/** Jira tells only the last time that an issue was touched: how stale one was on an earlier day can't be told of those touched since. */
const UNKNOWN_UPDATE = '';

/** The issues as they stood just before an instant, the end of a day. `hasBeyond`: some that the viewer sees have no history. */
export function issuesAt(
  instant: string,
  day: string,
  { visible, past }: { readonly visible: readonly StandingIssue[]; readonly past: readonly PastState[] },
  facts: ReturnType<typeof indexedFacts>,
  hasBeyond: boolean,
): ReturnType<PlanView['issuesOn']> {
  const stateOf = statesBefore(instant, past);
  const issues: IssueFacts[] = [];
  let unknown = 0;
  for (const issue of visible) {
    const at = stateOf(issue);
    if (at === 'not created') continue;
    if (at === 'unknown') {
      unknown += 1;
      continue;
    }
    // Of none, then: a number of stale issues that leaves some out would be taken for all of them.
    const { id, key, summary, typeId } = issue;
    issues.push(facts({ id, key, summary, typeId, updatedAt: UNKNOWN_UPDATE }, at.state));
  }
  const missing = [
    ...(unknown === 0 ? [] : [`What ${unknown.toLocaleString('en')} of its issues were on ${day} isn’t known.`]),
    ...(hasBeyond ? ['Gantry itself can’t see some of its issues, so nothing is known of them on earlier days.'] : []),
  ];
  return { issues, missing };
}
