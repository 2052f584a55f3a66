import type { LaunchesView } from '../../../../src/contract/launch-page';
import { addDays } from '../../../../src/domain/calendar/calendar-date';
import type { CalendarEntry } from '../../../../src/domain/launch-calendar/calendar-entry';
import type { Month } from '../../../../src/domain/launch-calendar/month';
import type { FreezeWindow } from '../../../../src/domain/role/roles';
import { count } from '../../format';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day or month in the reader's own words. Calendar dates have no zone, so they are never shifted. */
function worded(date: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** "December 2026" */
export function monthName(month: Month, locale: string): string {
  return worded(`${month}-01`, locale, { month: 'long', year: 'numeric' });
}

/** "Friday, 18 December" */
export function dayName(day: string, locale: string): string {
  return worded(day, locale, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** "18", and "1 Dec" where another month begins. */
export function dayNumber(day: string, locale: string): string {
  return day.endsWith('-01')
    ? worded(day, locale, { day: 'numeric', month: 'short' })
    : worded(day, locale, { day: 'numeric' });
}

/** Monday to Sunday: short for the eye, whole for the ear. */
export function weekdays(locale: string): readonly { readonly short: string; readonly long: string }[] {
  const aMonday = '2026-01-05';
  return Array.from({ length: 7 }, (_, day) => ({
    short: worded(addDays(aMonday, day), locale, { weekday: 'short' }),
    long: worded(addDays(aMonday, day), locale, { weekday: 'long' }),
  }));
}

/** "Wave 2: France, Germany"; null for a launch that reaches everybody at once. */
export function reachOf({ wave, regions }: CalendarEntry): string | null {
  const names = regions.join(', ');
  if (wave !== null) return names === '' ? `Wave ${wave}` : `Wave ${wave}: ${names}`;
  return names === '' ? null : names;
}

/** "4 launches, 2 waves and 1 freeze" */
export function totalsOf(entries: readonly CalendarEntry[], freezes: number): string {
  const waves = entries.filter(({ wave }) => wave !== null).length;
  const parts = [
    count(entries.length - waves, 'launch', 'launches'),
    ...(waves === 0 ? [] : [count(waves, 'later wave')]),
    ...(freezes === 0 ? [] : [count(freezes, 'freeze')]),
  ];
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

/** How many projects a freeze names before it only counts them. */
const NAMED = 3;

/** "App stores closed (Mobile)": a freeze that doesn't hold everywhere says where, as far as the viewer sees. */
export function placedFreeze(freeze: FreezeWindow, projects: LaunchesView['projects']): FreezeWindow {
  const names = freeze.projectIds.flatMap((id) => projects[id]?.name ?? []).sort();
  if (names.length === 0) return freeze;
  const others = names.length > NAMED ? ` and ${count(names.length - NAMED, 'other')}` : '';
  return { ...freeze, name: `${freeze.name} (${names.slice(0, NAMED).join(', ')}${others})` };
}
