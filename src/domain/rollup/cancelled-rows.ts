import { markNames, nameAt } from './coded';
import type { IssueTable } from './issue-table';
import type { PlanConfig } from './plan';

/** Tells the resolution or status that makes a row's issue cancelled, in its own words; null for an active one. Rules: rollups, "active". */
export function cancelledRows(
  { resolutions, statuses }: IssueTable,
  { cancelledResolutions, cancelledStatuses }: Pick<PlanConfig, 'cancelledResolutions' | 'cancelledStatuses'>,
): (row: number) => string | null {
  const byResolution = markNames(resolutions, cancelledResolutions);
  const byStatus = markNames(statuses, cancelledStatuses);
  return (row) => {
    if (byResolution[resolutions.codes[row] ?? 0] === 1) return nameAt(resolutions, row);
    return byStatus[statuses.codes[row] ?? 0] === 1 ? nameAt(statuses, row) : null;
  };
}
