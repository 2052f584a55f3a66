import type { FoldedPlan } from '../../domain/rollup/fold-plan';
import { packRollup } from '../../domain/rollup/pack-rollup';
import type { PlanRollup } from '../../domain/rollup/plan-rollup';
import type { SentPart } from '../../domain/rollup/sent-part';

/** A page shows no more issues at once. */
const MOST_ISSUES = 20_000;

/** Forge lets a resolver answer 5 MB; the rest is for what stands beside the rollup. */
const MOST_BYTES = 4_500_000;

/** As much of a plan as fits into one answer, level by level, from the roots or from one issue down; `share` is that of the rollup in it. */
export function fittingPart(
  folded: FoldedPlan,
  from: string | null,
  share = 1,
): { readonly rollup: PlanRollup; readonly part: SentPart } {
  for (let most = MOST_ISSUES; ; most = Math.floor(most * 0.7)) {
    const part = { from, most };
    const rollup = packRollup(folded, part);
    if (most < 100 || Buffer.byteLength(JSON.stringify(rollup)) <= MOST_BYTES * share) return { rollup, part };
  }
}
