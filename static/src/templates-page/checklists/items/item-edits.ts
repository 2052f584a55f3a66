import type { ChecklistDraft, DraftItem } from '../../../../../src/domain/checklist/checklist-record';

/** An item that asks nothing yet. Its key is its identity over all versions: random, because two people add at the same time. */
export function newItem(): DraftItem {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return {
    key: `own.${[...bytes].map((byte) => byte.toString(36).padStart(2, '0')).join('')}`,
    function: '',
    title: '',
    ownerRole: '',
    tiers: { T1: { importance: 'required', dueOffsetDays: -7, title: null }, T2: null, T3: null },
    evidence: [{ kind: 'url', label: 'link' }],
    jql: null,
    pack: 'core',
    dependsOn: [],
  };
}

/** The draft with one item changed. */
export function withItem(draft: ChecklistDraft, key: string, change: (item: DraftItem) => DraftItem): ChecklistDraft {
  return { ...draft, items: draft.items.map((item) => (item.key === key ? change(item) : item)) };
}

/** The draft without an item, and without anybody waiting for it. */
export function withoutItem(draft: ChecklistDraft, key: string): ChecklistDraft {
  return {
    ...draft,
    items: draft.items
      .filter((item) => item.key !== key)
      .map((item) => ({ ...item, dependsOn: item.dependsOn.filter((other) => other !== key) })),
  };
}

/** The draft with another of the same item behind it. */
export function withCopy(
  draft: ChecklistDraft,
  item: DraftItem,
): { readonly draft: ChecklistDraft; readonly key: string } {
  const copy: DraftItem = { ...item, key: newItem().key, title: `Copy of ${item.title}`.slice(0, 200) };
  const at = draft.items.findIndex(({ key }) => key === item.key) + 1;
  return { draft: { ...draft, items: draft.items.toSpliced(at, 0, copy) }, key: copy.key };
}

/** The draft with an item put before the one that now has that index. */
export function withMove(draft: ChecklistDraft, key: string, index: number): ChecklistDraft {
  const item = draft.items.find((one) => one.key === key);
  if (item === undefined) return draft;
  const others = (items: readonly DraftItem[]) => items.filter((one) => one.key !== key);
  return { ...draft, items: [...others(draft.items.slice(0, index)), item, ...others(draft.items.slice(index))] };
}
