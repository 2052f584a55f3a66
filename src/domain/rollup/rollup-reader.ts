import { recordReader, type Columns } from './column';
import type { Figures } from './measures';
import type { PlanRollup, RollupNode } from './plan-rollup';

/** Prepares a plan's columns for reading and returns what reads one node by its index. Make it once for each rollup. */
export function rollupReader({ issues, reading }: PlanRollup): (index: number) => RollupNode {
  const issueAt = recordReader(issues);
  if (reading.kind === 'partial') return (index) => ({ ...issueAt(index), index, figures: null });
  const figuresAt = Object.entries<Columns<object>>(reading.figures).map(
    ([key, columns]) => [key, recordReader(columns)] as const,
  );
  return (index) => ({
    ...issueAt(index),
    index,
    // Object.fromEntries forgets which measure has which figure.
    figures: Object.fromEntries(figuresAt.map(([key, read]) => [key, read(index)])) as Figures,
  });
}
