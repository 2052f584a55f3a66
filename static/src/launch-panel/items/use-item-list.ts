import { useState } from 'react';
import type { Assessment } from '../../../../src/domain/readiness/assessment';
import { groupItems, groupOf, needsAttention } from './group-items';

export type Filter = 'all' | 'open' | 'mine';

export interface ItemListState {
  readonly filter: Filter;
  readonly openGroups: ReadonlySet<string>;
  /** Groups as they were ordered at first: a tick must not move rows away under the pointer. */
  readonly order: readonly string[];
  /** The item that a link asked for; `time` tells two asks for the same item apart. */
  readonly target: { readonly itemId: string; readonly time: number } | null;
  /** Opens the groups named, so that what the filter finds is in sight. */
  setFilter(filter: Filter, groups: readonly string[]): void;
  toggleGroup(name: string, isOpen: boolean): void;
  goTo(itemId: string): void;
}

export function useItemList(assessment: Assessment): ItemListState {
  const [filter, setFilter] = useState<Filter>('all');
  const [target, setTarget] = useState<ItemListState['target']>(null);
  const [order] = useState(() => groupItems(assessment).map(({ name }) => name));
  const [openGroups, setOpenGroups] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        groupItems(assessment)
          .filter(needsAttention)
          .map(({ name }) => name),
      ),
  );
  const toggleGroup = (name: string, isOpen: boolean) =>
    setOpenGroups((before) => new Set(isOpen ? [...before, name] : [...before].filter((other) => other !== name)));
  return {
    filter,
    openGroups,
    order,
    target,
    setFilter(next, groups) {
      setFilter(next);
      setOpenGroups((before) => new Set([...before, ...groups]));
    },
    toggleGroup,
    goTo(itemId) {
      const item = assessment.items.find((other) => other.itemId === itemId);
      if (item === undefined) return;
      setFilter('all');
      toggleGroup(groupOf(item), true);
      setTarget((before) => ({ itemId, time: (before?.time ?? 0) + 1 }));
    },
  };
}
