import { foldPlan, type PlanInput } from './fold-plan';
import { packRollup } from './pack-rollup';
import type { PlanRollup } from './plan-rollup';
import type { SentPart } from './sent-part';

/** Rolls a plan up and packs it for the wire, all of it unless told otherwise. To compare it too, fold it once and pack that. */
export function rollUpPlan(input: PlanInput, sent?: SentPart): PlanRollup {
  return packRollup(foldPlan(input), sent);
}
