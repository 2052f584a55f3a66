import { planConfig } from '../../../src/domain/rollup/plan';
import type { PlanRollup } from '../../../src/domain/rollup/plan-rollup';
import { rollUpPlan } from '../../../src/domain/rollup/roll-up-plan';
import { planView, type PlanView } from '../../../static/src/portfolio-page/plan-view';
import { factsFor, readFixture, type PlanFixture } from '../../domain/rollup/fixture';

/** The worked plan, rolled up as somebody who sees all of it. */
export function workedRollup(
  change: { readonly roots?: readonly string[]; readonly missing?: readonly string[] } = {},
): PlanRollup {
  const fixture = readFixture<PlanFixture>('plan.json');
  const idOf = new Map(fixture.issues.map(({ key, id }) => [key, id]));
  return rollUpPlan({
    issues: factsFor(fixture, []),
    rootIds: (change.roots ?? fixture.roots).map((key) => idOf.get(key) ?? ''),
    config: planConfig.parse(fixture.config),
    asOf: fixture.asOf,
    missing: change.missing ?? [],
  });
}

export const workedView = (): PlanView => planView(workedRollup());

/** An issue's index by its key. */
export function indexOf(plan: PlanView, key: string): number {
  const found = Array.from({ length: plan.size }, (_, index) => index).find((index) => plan.keyOf(index) === key);
  if (found === undefined) throw new Error(`The plan has no ${key}.`);
  return found;
}
