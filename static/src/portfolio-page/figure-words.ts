import type { DatesFigure } from '../../../src/domain/rollup/measures/dates';
import type { LatenessFigure } from '../../../src/domain/rollup/measures/lateness';
import type { ProgressFigure } from '../../../src/domain/rollup/measures/progress-figure';
import { percentOf, printPercent } from '../../../src/domain/rollup/percent';
import type { RollupUnit } from '../../../src/domain/rollup/plan';
import { formatDay } from '../format';

const SECONDS_PER_HOUR = 3600;

// Making a format takes far longer than using it, and every row that scrolls into sight has amounts.
const amountFormats = new Map<string, Intl.NumberFormat>();

function amountFormat(locale: string, digits: number): Intl.NumberFormat {
  const key = `${locale} ${digits}`;
  const format = amountFormats.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
  amountFormats.set(key, format);
  return format;
}

/** Amounts of a unit as people read them; time comes in seconds. `locale` is BCP 47. */
export function formatAmount(amount: number, unit: RollupUnit, locale: string): string {
  const shown = unit === 'time' ? amount / SECONDS_PER_HOUR : amount;
  const digits = unit === 'count' ? 0 : unit === 'time' ? 1 : 3;
  const text = amountFormat(locale, digits).format(shown);
  return unit === 'time' ? `${text} h` : text;
}

/** The word that stands behind an amount in a sentence; hours say it themselves. */
export const unitWord: Readonly<Record<RollupUnit, string>> = { count: ' issues', points: ' points', time: '' };

/** "7 of 10 · 70 %"; "–" of nothing. */
export function progressText({ done, total }: ProgressFigure, unit: RollupUnit, locale: string): string {
  if (total === 0) return '–';
  const share = printPercent(percentOf(done, total));
  return `${formatAmount(done, unit, locale)} of ${formatAmount(total, unit, locale)} · ${share}`;
}

/** "1 Jan 2026 – 8 May 2026" with a dash for a missing end; "–" without either. */
export function spanText(from: string | null, to: string | null, locale: string): string {
  if (from === null && to === null) return '–';
  return `${from === null ? '…' : formatDay(from, locale)} – ${to === null ? '…' : formatDay(to, locale)}`;
}

/** Signed days between the rolled end and the own due date. */
export function varianceText({ varianceDays }: DatesFigure): string {
  if (varianceDays === null) return '–';
  if (varianceDays === 0) return 'on the day';
  return varianceDays > 0 ? `+${varianceDays} d` : `−${-varianceDays} d`;
}

export function varianceSentence({ varianceDays }: DatesFigure): string {
  if (varianceDays === null) return 'Its own due date or the end of its work is missing, so they can’t be compared.';
  if (varianceDays === 0) return 'The work ends on the due date.';
  return `The work ends ${days(Math.abs(varianceDays))} ${varianceDays > 0 ? 'after' : 'before'} the due date.`;
}

/** "7 of 10 dated". */
export function datedText({ dated, leaves }: DatesFigure): string {
  return leaves === 0 ? '–' : `${dated} of ${leaves} dated`;
}

/** "end 6 d, start 2 d"; "–" where nothing is late. */
export function latenessText({ finishDays, startDays }: LatenessFigure): string {
  const parts = [
    ...(finishDays === null ? [] : [`end ${finishDays} d`]),
    ...(startDays === null ? [] : [`start ${startDays} d`]),
  ];
  return parts.join(', ') || '–';
}

export function days(quantity: number): string {
  return `${quantity} ${quantity === 1 ? 'day' : 'days'}`;
}

/** "today", "3 days ago". */
export function ageText(ageDays: number | null): string {
  if (ageDays === null) return 'at an unknown time';
  return ageDays <= 0 ? 'today' : `${days(ageDays)} ago`;
}
