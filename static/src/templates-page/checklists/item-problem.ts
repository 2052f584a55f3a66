import type { ChecklistDraft, DraftItem } from '../../../../src/domain/checklist/checklist-record';
import type { Problem } from '../../../../src/domain/problem';

/** A problem of a draft by the item that it is about instead of by its place: items move while the answer is on its way. */
export interface ItemProblem {
  /** Null for the checklist itself. */
  readonly itemKey: string | null;
  readonly itemName: string;
  /** `title`, `tiers/T1/dueOffsetDays`; of the checklist itself `name`. */
  readonly part: string;
  readonly message: string;
}

export const nameOfItem = ({ title }: Pick<DraftItem, 'title'>): string => title.trim() || 'Item without a title';

/** @param content what the problems were found in */
export function placeItemProblems(problems: readonly Problem[], content: ChecklistDraft): readonly ItemProblem[] {
  return problems.map(({ path, message }) => {
    const [list, index = '', ...rest] = path.split('/');
    const item = list === 'items' && /^\d+$/.test(index) ? content.items[Number(index)] : undefined;
    if (item === undefined) return { itemKey: null, itemName: 'The checklist', part: path, message };
    return { itemKey: item.key, itemName: nameOfItem(item), part: rest.join('/'), message };
  });
}

/** What is wrong at one part of an item, or anywhere under it, as one text; null where nothing is. */
export function itemProblemAt(problems: readonly ItemProblem[], itemKey: string | null, part: string): string | null {
  const found = problems.filter(
    (problem) => problem.itemKey === itemKey && (problem.part === part || problem.part.startsWith(`${part}/`)),
  );
  return found.length === 0 ? null : [...new Set(found.map(({ message }) => message))].join(' ');
}

/** Id of the control that a problem leads to. */
export function itemPartId(itemKey: string | null, part: string): string {
  const [first = ''] = part.split('/');
  return itemKey === null ? `checklist-${first || 'name'}` : `item-${itemKey}-${first || 'title'}`;
}
