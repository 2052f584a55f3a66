import { recordReader } from '../../../../src/domain/rollup/column';
import type { NodeDelta } from '../../../../src/domain/rollup/comparison';
import type { PortfolioView } from '../../../../src/contract/portfolio';

/** What became of an issue, by its index in the plan; null for one that was read later than the comparison. */
export type DeltaOf = (index: number) => NodeDelta | null;

/** Null where nothing is compared, or one of the two readings isn't whole. */
export function deltaOf({ comparison, rollup }: Pick<PortfolioView, 'comparison' | 'rollup'>): DeltaOf | null {
  if (comparison === null || comparison.reading.kind === 'partial') return null;
  const read = recordReader<NodeDelta>(comparison.reading.deltas);
  return (index) => (index < rollup.sent ? read(index) : null);
}
