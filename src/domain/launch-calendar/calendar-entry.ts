import type { CalendarDate } from '../calendar/calendar-date';
import { freezesOf, freezesOn } from '../launch/freezes';
import type { LaunchDay } from '../launch/launch-days';
import type { LaunchRow } from '../launch-page/launch-row';
import type { FreezeWindow } from '../role/roles';

/** A launch, or one later wave of it, on its day. */
export interface CalendarEntry {
  readonly row: LaunchRow;
  readonly on: CalendarDate;
  /** Null for the launch itself. */
  readonly wave: number | null;
  readonly regions: readonly string[];
  /** Names of the freezes that it lies in, as far as they still warn: nothing that is out can be kept back. */
  readonly freezes: readonly string[];
}

/**
 * What stands in the calendar between two days, both included: running and finished launches with their waves, by day and in the order
 * of the rows. Cancelled launches reach nobody, and what has no date has no day.
 */
export function calendarEntries(
  rows: readonly LaunchRow[],
  freezes: readonly FreezeWindow[],
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): readonly CalendarEntry[] {
  return rows
    .filter(({ status }) => status !== 'cancelled')
    .flatMap((row) => daysOf(row).map((day) => ({ row, ...day, freezes: warnings(row, day, freezes) })))
    .filter(({ on }) => from <= on && on <= to)
    .sort((one, other) => one.on.localeCompare(other.on));
}

/** The freezes that touch any day between the two, the earliest first. */
export function freezesBetween(
  freezes: readonly FreezeWindow[],
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): readonly FreezeWindow[] {
  return freezes
    .filter(({ fromOn, toOn }) => fromOn <= to && from <= toOn)
    .sort((one, other) => one.fromOn.localeCompare(other.fromOn) || one.name.localeCompare(other.name));
}

/** The same things by their days. */
export function byDay<Thing>(
  things: readonly Thing[],
  dayOf: (thing: Thing) => CalendarDate,
): ReadonlyMap<CalendarDate, readonly Thing[]> {
  const days = new Map<CalendarDate, Thing[]>();
  for (const thing of things) {
    const day = dayOf(thing);
    const others = days.get(day);
    if (others === undefined) days.set(day, [thing]);
    else others.push(thing);
  }
  return days;
}

function daysOf({ launchOn, waves }: LaunchRow): readonly LaunchDay[] {
  if (launchOn === null) return [];
  return waves.length === 0 ? [{ on: launchOn, wave: null, regions: [] }] : waves;
}

function warnings(row: LaunchRow, { on, wave }: LaunchDay, freezes: readonly FreezeWindow[]): readonly string[] {
  const isOut = row.status !== 'planned' && (row.status !== 'launched' || wave === null);
  if (isOut) return [];
  // A project that is hidden has only the freezes that are everywhere: which others hold in it is not the viewer's to know.
  const holding = freezesOf(freezes, row.projectId ?? '');
  return freezesOn(holding, on).map(({ name }) => name);
}
