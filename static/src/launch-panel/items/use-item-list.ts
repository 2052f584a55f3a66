import { useState } from 'react';
import type { Assessment } from '../../../../src/domain/readiness/assessment';
import { everything, type Search } from './arrange-items';
import { groupItems, groupOf, needsAttention } from './group-items';

export interface ItemListState {
  readonly search: Search;
  /** Functions as they were ordered at first: a tick must not move rows away under the pointer. */
  readonly order: readonly string[];
  /** Functions that needed attention at some time while the panel is open: a tick must not close a group under the pointer either. */
  readonly attended: readonly string[];
  /** Groups that somebody opened or closed. */
  readonly toggled: Readonly<Record<string, boolean>>;
  /** The item that a link asked for; `time` tells two asks for the same item apart. */
  readonly target: { readonly itemId: string; readonly time: number } | null;
  look(search: Partial<Search>): void;
  toggleGroup(name: string, isOpen: boolean): void;
  goTo(itemId: string): void;
}

export function useItemList(assessment: Assessment): ItemListState {
  const [search, setSearch] = useState<Search>(everything);
  const [target, setTarget] = useState<ItemListState['target']>(null);
  const [toggled, setToggled] = useState<ItemListState['toggled']>({});
  const groups = groupItems(assessment);
  const [order] = useState(() => groups.map(({ name }) => name));
  const [attended, setAttended] = useState<readonly string[]>([]);
  const added = groups.filter((group) => needsAttention(group) && !attended.includes(group.name));
  if (added.length > 0) setAttended([...attended, ...added.map(({ name }) => name)]);
  return {
    search,
    order,
    attended,
    toggled,
    target,
    // What was opened or closed by hand stays so, but for another choice of items, which shows what it found.
    look(changed) {
      setSearch((before) => ({ ...before, ...changed }));
      if (changed.filter === undefined || changed.filter === 'mine') setToggled({});
    },
    toggleGroup: (name, isOpen) => setToggled((before) => ({ ...before, [name]: isOpen })),
    goTo(itemId) {
      const item = assessment.items.find((other) => other.itemId === itemId);
      if (item === undefined) return;
      setSearch(everything);
      setToggled((before) => ({ ...before, [groupOf(item)]: true }));
      setTarget((before) => ({ itemId, time: (before?.time ?? 0) + 1 }));
    },
  };
}
