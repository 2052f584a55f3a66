import { useRef, useState } from 'react';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Takes one in or out; `toHere` also all between it and the one before it, as they stand in the list. */
  toggle(itemId: string, isIn: boolean, toHere: boolean): void;
  set(itemIds: readonly string[]): void;
}

/** Items chosen for something that is done to all of them. `visible` are those in sight, in their order. */
export function useSelection(visible: readonly string[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  return {
    ids,
    toggle(itemId, isIn, toHere) {
      const from = last.current === null ? -1 : visible.indexOf(last.current);
      const to = visible.indexOf(itemId);
      const range =
        toHere && from >= 0 && to >= 0 ? visible.slice(Math.min(from, to), Math.max(from, to) + 1) : [itemId];
      last.current = itemId;
      setIds((before) =>
        isIn ? new Set([...before, ...range]) : new Set([...before].filter((id) => !range.includes(id))),
      );
    },
    set: (itemIds) => setIds(new Set(itemIds)),
  };
}
