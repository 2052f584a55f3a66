import { useMemo, useState } from 'react';
import type { TreeNode } from '../../ui/treegrid/tree-node';
import { ancestorsOf, openedTo } from '../plan-tree';
import type { PlanRow, RowTarget } from './plan-row';

/**
 * What stands open: so many levels or all that the filter left, then what the person opens and closes until `over` is another choice of
 * rows, and the way to a row led to.
 */
export function useExpanded(
  roots: readonly TreeNode<PlanRow>[],
  levels: number,
  over: string,
  target: RowTarget | null,
) {
  const opened = useMemo(() => openedTo(roots, levels), [roots, levels]);
  const [byHand, setByHand] = useState<{ readonly over: string; readonly ids: ReadonlySet<string> } | null>(null);
  const ids = byHand?.over === over ? byHand.ids : opened.ids;
  const expanded = useMemo(() => {
    const way = target === null ? [] : ancestorsOf(target.id).filter((id) => !ids.has(id));
    return way.length === 0 ? ids : new Set([...ids, ...way]);
  }, [ids, target]);
  return {
    expanded,
    isCut: opened.isCut,
    setExpanded: (next: ReadonlySet<string>) => setByHand({ over, ids: next }),
  };
}
