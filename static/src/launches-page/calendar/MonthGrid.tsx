import { byDay, type CalendarEntry } from '../../../../src/domain/launch-calendar/calendar-entry';
import { weeksOf, type Month } from '../../../../src/domain/launch-calendar/month';
import { freezesOn } from '../../../../src/domain/launch/freezes';
import type { FreezeWindow } from '../../../../src/domain/role/roles';
import { monthName, weekdays } from './calendar-words';
import { DayCell } from './DayCell';
import type { NameOf } from './EntryLine';
import './month-grid.css';

export interface MonthProps {
  readonly month: Month;
  readonly today: string;
  readonly locale: string;
  /** Those of the shown weeks, by day. */
  readonly entries: readonly CalendarEntry[];
  readonly freezes: readonly FreezeWindow[];
  readonly nameOf: NameOf;
}

/** A month as a table of weeks. */
export function MonthGrid({ month, today, locale, entries, freezes, nameOf }: MonthProps) {
  const ofDay = byDay(entries, ({ on }) => on);
  return (
    <table className="month">
      <caption className="visually-hidden">Launches of {monthName(month, locale)}</caption>
      <thead>
        <tr>
          {weekdays(locale).map(({ short, long }) => (
            <th key={long} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day, weekday) => (
              <DayCell
                key={day}
                day={day}
                weekday={weekday}
                month={month}
                today={today}
                locale={locale}
                entries={ofDay.get(day) ?? []}
                freezes={freezesOn(freezes, day)}
                nameOf={nameOf}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
