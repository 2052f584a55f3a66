import type { FoldedPlan } from '../../domain/rollup/fold-plan';

/** Something of a feed couldn't be read. It ends the page, wherever that is: half a feed would be taken for a whole one. */
export class PartialReading extends Error {
  constructor(
    /** What is missing, in sentences. */
    readonly missing: readonly string[],
  ) {
    super(missing.join(' '));
  }
}

export function partialReading({ result }: FoldedPlan): PartialReading {
  return new PartialReading(result.kind === 'partial' ? result.missing : []);
}
