import type { PlanDocument } from '../../../../src/domain/plan/plan-document';
import { planPath, planValues } from '../../../../src/domain/plan/plan-state';

const labels: Readonly<Record<string, string>> = {
  [planPath.name]: 'Name',
  [planPath.description]: 'Description',
  [planPath.roots]: 'Roots',
  [planPath.pointsField]: 'Field of points',
  [planPath.startField]: 'Field of start dates',
  [planPath.teamField]: 'Field of teams',
  [planPath.sharing]: 'Who finds it',
  [planPath.firstViewId]: 'View that opens first',
  [planPath.config('unit')]: 'Unit',
  [planPath.config('cancelledResolutions')]: 'Resolutions of cancelled work',
  [planPath.config('cancelledStatuses')]: 'Statuses of cancelled work',
  [planPath.config('topPriorities')]: 'Top priorities',
  [planPath.config('hierarchyLinks')]: 'Children by link',
  [planPath.config('dependencyLinks')]: 'Links by which work waits',
  [planPath.config('timeZone')]: 'Time zone',
  [planPath.config('staleDays')]: 'Stale after',
  [planPath.config('coverageThreshold')]: 'Least coverage',
};

/** What a path of a plan is called on the page. */
export const partLabel = (path: string): string => labels[path] ?? 'Views';

/** What a document says at a path, in few words; null where it takes more than that. */
export function partWords(path: string, document: PlanDocument): string | null {
  const { roots } = document.query;
  if (path === planPath.roots) return roots.kind === 'jql' ? roots.jql : `the filter “${roots.name}”`;
  if (path === planPath.sharing) {
    return { everyone: 'everyone', named: 'people and groups', private: 'private' }[document.sharing.kind];
  }
  const value = planValues(document)[path];
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return value === undefined ? 'nothing' : null;
}
