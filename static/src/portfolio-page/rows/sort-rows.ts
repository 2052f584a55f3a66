import type { CellContext, GridColumn } from '../grid-columns';
import type { ViewChoice } from '../view-choice';

type Sortable = string | number | null;

/** Orders the children of a row by a column; null where nothing sorts. What has no value stands last either way. */
export function rowSorter(
  sort: ViewChoice['sort'],
  columns: readonly Pick<GridColumn, 'id' | 'sortBy'>[],
  context: CellContext,
): ((indices: readonly number[]) => readonly number[]) | null {
  const by = columns.find(({ id }) => id === sort?.column)?.sortBy;
  if (sort === null || by === undefined) return null;
  const collator = new Intl.Collator(context.locale, { numeric: true });
  const sign = sort.direction === 'up' ? 1 : -1;
  const compare = (one: Sortable, other: Sortable): number => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
    return sign * collator.compare(String(one), String(other));
  };
  return (indices) => {
    const keyed = indices.map((index) => ({ index, key: by(context.plan.node(index), context) }));
    return keyed.toSorted((one, other) => compare(one.key, other.key)).map(({ index }) => index);
  };
}
