import { isOver } from '../launch/is-over';
import type { Verdict } from '../readiness/verdict';
import type { LaunchRow } from './launch-row';

/** What nobody can assess stands behind what is known to be in trouble, and before what is known to be well. */
export const VERDICTS_BY_CONCERN = [
  'Not ready',
  'At risk',
  'Not assessed',
  'On track',
  'Ready with waivers',
  'Ready',
] as const satisfies readonly Verdict[];

type Ordered = Pick<LaunchRow, 'status' | 'verdict' | 'launchOn' | 'tier' | 'issueId' | 'entityId'>;

/** Worst first: running launches before those that are over, then by verdict, the earliest date, the greater tier. */
export function compareLaunches(one: Ordered, other: Ordered): number {
  return (
    Number(isOver(one)) - Number(isOver(other)) ||
    VERDICTS_BY_CONCERN.indexOf(one.verdict) - VERDICTS_BY_CONCERN.indexOf(other.verdict) ||
    (one.launchOn ?? '9999').localeCompare(other.launchOn ?? '9999') ||
    (one.tier ?? 'T9').localeCompare(other.tier ?? 'T9') ||
    Number(one.issueId) - Number(other.issueId) ||
    one.entityId.localeCompare(other.entityId, 'en', { numeric: true })
  );
}
