import type { RollupUnit } from '../../../src/domain/rollup/plan';
import { formatAmount, unitWord } from './figure-words';
import type { PlanView } from './plan-view';

/** How an issue's total adds up from its children's, in words that a person can check with the rows below it; null for a leaf. */
export function childrenSumText(plan: PlanView, index: number, unit: RollupUnit, locale: string): string | null {
  const children = plan.childrenOf(index);
  const total = plan.node(index).figures?.[unit].total;
  if (total === undefined || children.length === 0) return null;
  if (plan.unsentOf(index) > 0) return 'Some issues below aren’t here yet; the figure counts them all the same.';
  const thousandths = children.reduce((sum, child) => {
    return sum + Math.round((plan.node(child).figures?.[unit].total ?? 0) * 1000);
  }, 0);
  const sum = thousandths / 1000;
  const amount = (value: number) => `${formatAmount(value, unit, locale)}${unitWord[unit]}`;
  const what = `${children.length} ${children.length === 1 ? 'child sums' : 'children sum'} to ${amount(sum)}`;
  if (sum === total) return `${what}; each counts once.`;
  if (sum > total)
    return `${what}; ${amount(total)} unique; ${amount(sum - total)} below several of them, counted once.`;
  return `${what}; ${amount(total - sum)} of its own.`;
}
