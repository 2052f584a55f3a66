import { computedHealthLabel } from '../../../../src/domain/rollup/measures/health-conditions';
import type { RollupUnit } from '../../../../src/domain/rollup/plan';
import type { PlanChange } from '../../../../src/domain/rollup/comparison';
import { formatDay } from '../../format';
import { days, formatAmount, unitWord } from '../figure-words';
import { reportedLabel } from '../health-words';

/** A change as a row of a list tells it. */
export interface MoveWords {
  readonly what: string;
  /** '' where there is no measure of it. */
  readonly byHowMuch: string;
}

/** What each kind of change is called where changes are counted and chosen. */
export const changeLabel: Readonly<Record<PlanChange['kind'], string>> = {
  entered: 'Came in',
  left: 'Left',
  done: 'Done',
  reopened: 'Reopened',
  cancelled: 'Cancelled',
  restored: 'Taken up again',
  health: 'Computed health',
  reported: 'Reported health',
  due: 'Due date',
  end: 'End of the work',
  estimate: 'Estimate',
};

/** "7 days later", "1 day earlier". */
export function daysMoved(moved: number): string {
  if (moved === 0) return 'the same day';
  return `${days(Math.abs(moved))} ${moved > 0 ? 'later' : 'earlier'}`;
}

/** An amount of change with its sign: "+3", "−2 h"; "0" of none. */
export function signed(amount: number, unit: RollupUnit, locale: string): string {
  const text = formatAmount(Math.abs(amount), unit, locale);
  return amount === 0 ? text : `${amount > 0 ? '+' : '−'}${text}`;
}

export function moveWords(change: PlanChange, locale: string): MoveWords {
  const day = (on: string | null) => (on === null ? 'none' : formatDay(on, locale));
  switch (change.kind) {
    case 'entered':
      return { what: change.isNew ? 'Created, and in the plan' : 'Came into the plan', byHowMuch: '' };
    case 'left':
      return { what: 'Left the plan', byHowMuch: '' };
    case 'done':
    case 'reopened':
    case 'cancelled':
    case 'restored':
      return { what: changeLabel[change.kind], byHowMuch: '' };
    case 'health':
      return {
        what: `${changeLabel.health}: ${computedHealthLabel[change.from]} → ${computedHealthLabel[change.to]}`,
        byHowMuch: '',
      };
    case 'reported': {
      const said = (state: typeof change.from) => (state === null ? 'none' : reportedLabel[state]);
      return { what: `${changeLabel.reported}: ${said(change.from)} → ${said(change.to)}`, byHowMuch: '' };
    }
    case 'due':
    case 'end':
      return {
        what: `${changeLabel[change.kind]}: ${day(change.from)} → ${day(change.to)}`,
        byHowMuch: change.days === null ? '' : daysMoved(change.days),
      };
    case 'estimate': {
      const amount = (value: number | null) => (value === null ? 'none' : formatAmount(value, change.unit, locale));
      const unit = change.unit === 'time' ? 'Time estimate' : 'Points';
      return {
        what: `${unit}: ${amount(change.from)} → ${amount(change.to)}`,
        byHowMuch: signed((change.to ?? 0) - (change.from ?? 0), change.unit, locale) + unitWord[change.unit],
      };
    }
  }
}
