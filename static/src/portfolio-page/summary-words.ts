import type { PlanTotals, Reconciliation } from '../../../src/domain/rollup/plan-rollup';
import type { PlanWaits } from '../../../src/domain/rollup/plan-waits';
import type { RollupUnit } from '../../../src/domain/rollup/plan';
import { printPercent } from '../../../src/domain/rollup/percent';
import { count } from '../format';
import { formatAmount, unitWord } from './figure-words';

/** How the roots' numbers add up to the plan's, in words that a person can check with the tree. */
export function reconciliationText(
  { sumOfRoots, unique, shared, repeats }: Reconciliation,
  roots: number,
  unit: RollupUnit,
  locale: string,
): string {
  const amount = (value: number) => formatAmount(value, unit, locale);
  const sum = `${count(roots, 'root')} ${roots === 1 ? 'sums' : 'sum'} to ${amount(sumOfRoots)}${unitWord[unit]}`;
  if (repeats === 0 && shared === 0) return `${sum}; each counts once.`;
  return `${sum}; ${amount(unique)} unique; ${amount(shared)} shared by several roots; ${amount(repeats)} counted again (repeats).`;
}

/** "24 of 27 leaf issues · 89 %". */
export function coverageText({ covered, leaves, percent }: PlanTotals['coverage']['points'], locale: string): string {
  if (leaves === 0) return '–';
  const number = new Intl.NumberFormat(locale);
  return `${number.format(covered)} of ${number.format(leaves)} leaf issues · ${printPercent(percent)}`;
}

/** "5 cancelled: 3 Won't Do, 2 Dropped". */
export function excludedText({ issues, because }: PlanTotals['excluded'], locale: string): string {
  if (issues === 0) return 'None';
  const number = new Intl.NumberFormat(locale);
  const reasons = because.map(([reason, quantity]) => `${number.format(quantity)} ${reason}`).join(', ');
  return `${number.format(issues)}: ${reasons}`;
}

/** "25, in 16 of them too late": open issues that wait for another team's. */
export function waitsText({ count: waits, tooLate }: Pick<PlanWaits, 'count' | 'tooLate'>, locale: string): string {
  if (waits === 0) return 'None';
  const number = new Intl.NumberFormat(locale);
  return tooLate === 0
    ? `${number.format(waits)}.`
    : `${number.format(waits)}, of which ${number.format(tooLate)} too late.`;
}
