import type { ComparedTotal } from '../../../../src/domain/rollup/comparison';
import { percentOf, printPercent } from '../../../../src/domain/rollup/percent';
import type { RollupUnit } from '../../../../src/domain/rollup/plan';
import { formatAmount, unitWord } from '../figure-words';

/** What became of the plan's total, in two sentences that add up. */
export function comparedWords({ then, now, added, removed }: ComparedTotal, unit: RollupUnit, locale: string) {
  const amount = (value: number) => formatAmount(value, unit, locale);
  const share = ({ done, total }: ComparedTotal['now']) => (total === 0 ? '–' : printPercent(percentOf(done, total)));
  const scope =
    added === 0 && removed === 0
      ? `The work is the same: ${amount(now.total)}${unitWord[unit]}.`
      : `The work went from ${amount(then.total)} to ${amount(now.total)}${unitWord[unit]}: ${amount(added)} added, ${amount(removed)} taken out.`;
  const done =
    then.done === now.done
      ? `Done is the same: ${amount(now.done)}${unitWord[unit]} (${share(now)}).`
      : `Done went from ${amount(then.done)} (${share(then)}) to ${amount(now.done)}${unitWord[unit]} (${share(now)}).`;
  return [done, scope] as const;
}
