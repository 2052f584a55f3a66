import LockIcon from '@atlaskit/icon/core/lock-locked';
import { useState } from 'react';
import type { CalendarEntry } from '../../../../src/domain/launch-calendar/calendar-entry';
import { monthOf, type Month } from '../../../../src/domain/launch-calendar/month';
import type { FreezeWindow } from '../../../../src/domain/role/roles';
import { dayName, dayNumber } from './calendar-words';
import { EntryLine, type NameOf } from './EntryLine';

/** What a day shows of itself before it is opened. */
const SHOWN = 3;

export interface DayCellProps {
  readonly day: string;
  /** Place in its week, from 0 on Monday. */
  readonly weekday: number;
  readonly month: Month;
  readonly today: string;
  readonly locale: string;
  readonly entries: readonly CalendarEntry[];
  /** Those that hold on this day. */
  readonly freezes: readonly FreezeWindow[];
  readonly nameOf: NameOf;
}

/** One day of the month. */
export function DayCell({ day, weekday, month, today, locale, entries, freezes, nameOf }: DayCellProps) {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? entries : entries.slice(0, SHOWN);
  const more = entries.length - shown.length;
  const isToday = day === today;
  const look = [
    'month__day',
    ...(monthOf(day) === month ? [] : ['month__day--beside']),
    ...(isToday ? ['month__day--today'] : []),
    ...(freezes.length > 0 ? ['month__day--frozen'] : []),
  ];
  return (
    <td className={look.join(' ')} {...(isToday && { 'aria-current': 'date' as const })}>
      <div className="month__date">
        <time dateTime={day} aria-label={`${dayName(day, locale)}${isToday ? ', today' : ''}`}>
          {dayNumber(day, locale)}
        </time>
        {isToday && <span aria-hidden="true">Today</span>}
      </div>
      {freezes.map((freeze) => (
        <FreezeStrip key={freeze.id} freeze={freeze} day={day} weekday={weekday} />
      ))}
      {shown.length > 0 && (
        <ul className="month__entries">
          {shown.map((entry) => (
            <li key={`${entry.row.entityId} ${entry.wave ?? 0}`}>
              <EntryLine entry={entry} name={nameOf(entry.row.issueId)} />
            </li>
          ))}
        </ul>
      )}
      {(more > 0 || isOpen) && (
        <button type="button" className="month__more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Show fewer' : `${more} more`}
          <span className="visually-hidden"> on {dayName(day, locale)}</span>
        </button>
      )}
    </td>
  );
}

/** A freeze lies over its days like a ribbon: its name stands where it begins, and again where a week does. */
function FreezeStrip({
  freeze: { name, fromOn, toOn },
  day,
  weekday,
}: {
  readonly freeze: FreezeWindow;
  readonly day: string;
  readonly weekday: number;
}) {
  const begins = fromOn === day || weekday === 0;
  if (!begins) {
    return (
      <p className="month__freeze">
        <span className="visually-hidden">Freeze: {name}</span>
      </p>
    );
  }
  const left = Math.round((Date.parse(toOn) - Date.parse(day)) / 86_400_000) + 1;
  const days = Math.min(7 - weekday, left);
  return (
    <p className="month__freeze month__freeze--named" title={`Freeze: ${name}`}>
      <span className="month__freeze-name" style={{ width: `calc(${days * 100}% - var(--ds-space-100))` }}>
        <LockIcon label="Freeze" size="small" />
        <span className="month__freeze-text">{name}</span>
      </span>
    </p>
  );
}
