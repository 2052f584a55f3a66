import type { OrderBy } from '@atlaskit/jql-ast';
import type { StoredIssue } from '../state/model';
import { findField, shownName } from './fields';
import type { SortKey } from './fields/field';
import { say } from './message';
import type { Query } from './query';

interface Criterion {
  readonly keyOf: (issue: StoredIssue) => SortKey;
  readonly descends: boolean;
}

const collator = new Intl.Collator('en', { numeric: false, sensitivity: 'base' });

/** Issues without a value come last in ascending order, hence first in descending. */
function compareKeys(a: SortKey, b: SortKey): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

function criteriaOf(orderBy: OrderBy | undefined, query: Query): readonly Criterion[] {
  return (orderBy?.fields ?? []).flatMap(({ field: named, direction }) => {
    const field = findField(named, query);
    if (field === undefined || field === 'notModelled' || !field.sort) {
      query.report(say.noSort(shownName(named)));
      return [];
    }
    const { key, descends = false } = field.sort;
    return [{ keyOf: key, descends: direction ? direction.value === 'DESC' : descends }];
  });
}

export type Sort = (issues: readonly StoredIssue[]) => readonly StoredIssue[];

/**
 * Compiles ORDER BY. Without one, Jira sorts by key, highest first; ties are broken so as well, by id, so that the same state always
 * answers in the same order.
 */
export function compileOrder(orderBy: OrderBy | undefined, query: Query): Sort {
  const { state } = query.context;
  const criteria = criteriaOf(orderBy, query);
  if (criteria.length === 0) {
    const projectKeyOf = (issue: StoredIssue) => state.projects.get(issue.projectId)?.key ?? '';
    return (issues) =>
      issues.toSorted((a, b) =>
        a.projectId === b.projectId ? b.number - a.number : projectKeyOf(a) < projectKeyOf(b) ? 1 : -1,
      );
  }
  return (issues) => {
    const rows = issues.map((issue) => ({ issue, keys: criteria.map(({ keyOf }) => keyOf(issue)) }));
    rows.sort((a, b) => {
      for (const [place, { descends }] of criteria.entries()) {
        const difference = compareKeys(a.keys[place] ?? null, b.keys[place] ?? null);
        if (difference !== 0) return descends ? -difference : difference;
      }
      return b.issue.id - a.issue.id;
    });
    return rows.map(({ issue }) => issue);
  };
}
