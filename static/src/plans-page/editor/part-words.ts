import type { PlanDocument } from '../../../../src/domain/plan/plan-document';
import { planPath, planValues } from '../../../../src/domain/plan/plan-state';
import { inputId } from './plan-draft';

const labels: Readonly<Record<string, string>> = {
  [planPath.name]: 'Name',
  [planPath.description]: 'Description',
  [planPath.roots]: 'Roots',
  [planPath.pointsField]: 'Points field',
  [planPath.startField]: 'Start date field',
  [planPath.teamField]: 'Team field',
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
  [planPath.config('coverageThreshold')]: 'Minimum coverage',
};

/** What a path of a plan is called on the page. */
export const partLabel = (path: string): string => labels[path] ?? 'Views';

/** Id of the input that holds what a path names; of no input where several do. */
export function partInputId(path: string, { query: { roots } }: PlanDocument): string {
  if (path === planPath.roots) return inputId(`${path}/${roots.kind === 'jql' ? 'jql' : 'filterId'}`);
  return inputId(path.startsWith(planPath.config('')) ? `query/${path}` : path);
}

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
