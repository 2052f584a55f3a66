import { count } from '../format';

export interface DueWords {
  readonly text: string;
  readonly isPressing: boolean;
}

/** A due date relative to today, as far as it still matters: what is settled is only dated. `inDays` is negative when past. */
export function dueWords(
  inDays: number | null,
  { isSettled, isOverdue }: { readonly isSettled: boolean; readonly isOverdue: boolean },
): DueWords | null {
  if (inDays === null || isSettled) return null;
  if (isOverdue) return { text: `${count(-inDays, 'day')} overdue`, isPressing: true };
  return { text: `Due ${inWords(inDays)}`, isPressing: inDays <= 3 };
}

/** "today", "tomorrow", "in 12 days", "in 9 weeks", "3 days ago". */
export function inWords(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  if (days < 0) return `${-days} days ago`;
  return days >= 56 ? `in ${Math.floor(days / 7)} weeks` : `in ${days} days`;
}

/** Calendar days from one day to another, both `YYYY-MM-DD`; null where either isn't a day yet. */
export function daysApart(from: string, to: string | null): number | null {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
  return Number.isNaN(days) ? null : Math.round(days);
}
