import LockIcon from '@atlaskit/icon/core/lock-locked';
import { byDay, type CalendarEntry } from '../../../../src/domain/launch-calendar/calendar-entry';
import type { FreezeWindow } from '../../../../src/domain/role/roles';
import { formatDay } from '../../format';
import './agenda.css';
import { dayName } from './calendar-words';
import { EntryLine } from './EntryLine';
import type { MonthProps } from './MonthGrid';

/** A month as a list of the days on which something happens: for narrow windows, and for reading in order. */
export function Agenda({ month, today, locale, entries, freezes, nameOf }: MonthProps) {
  const first = `${month}-01`;
  const ofDay = byDay(entries, ({ on }) => on);
  const beginning = byDay(freezes, ({ fromOn }) => (fromOn < first ? first : fromOn));
  const days = [...new Set([...ofDay.keys(), ...beginning.keys()])].sort();
  return (
    <ol className="agenda">
      {days.map((day) => (
        <li key={day} className="agenda__day">
          <h3 className="agenda__date">
            <time dateTime={day}>{dayName(day, locale)}</time>
            {day === today && <span className="agenda__today">Today</span>}
          </h3>
          <Day entries={ofDay.get(day) ?? []} freezes={beginning.get(day) ?? []} locale={locale} nameOf={nameOf} />
        </li>
      ))}
    </ol>
  );
}

function Day({
  entries,
  freezes,
  locale,
  nameOf,
}: Pick<MonthProps, 'locale' | 'nameOf'> & {
  readonly entries: readonly CalendarEntry[];
  readonly freezes: readonly FreezeWindow[];
}) {
  return (
    <ul className="agenda__entries">
      {freezes.map(({ id, name, fromOn, toOn }) => (
        <li key={id} className="agenda__freeze">
          <LockIcon label="" size="small" />
          <span>
            Freeze: {name}, {formatDay(fromOn, locale)} to {formatDay(toOn, locale)}
          </span>
        </li>
      ))}
      {entries.map((entry) => (
        <li key={`${entry.row.entityId} ${entry.wave ?? 0}`}>
          <EntryLine entry={entry} name={nameOf(entry.row.issueId)} isWide />
        </li>
      ))}
    </ul>
  );
}
