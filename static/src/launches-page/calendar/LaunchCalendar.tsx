import ChevronLeftIcon from '@atlaskit/icon/core/chevron-left';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { useMemo } from 'react';
import { calendarEntries, freezesBetween } from '../../../../src/domain/launch-calendar/calendar-entry';
import { addMonths, isMonth, monthOf, weeksOf, type Month } from '../../../../src/domain/launch-calendar/month';
import type { LaunchRow } from '../../../../src/domain/launch-page/launch-row';
import { count } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { IconButton } from '../../ui/IconButton';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { useMedia } from '../../ui/use-media';
import type { LaunchTabProps } from '../tab-props';
import { useAddressValue } from '../use-address-value';
import { useLaunchNames, useUntoldLaunches } from '../use-launch-names';
import { Agenda } from './Agenda';
import './calendar.css';
import { monthName, placedFreeze, totalsOf } from './calendar-words';
import { MonthGrid } from './MonthGrid';

const looks = [
  { id: 'month', label: 'Month' },
  { id: 'agenda', label: 'Agenda' },
] as const;

/** A table of seven days needs about this much; below it a month is read as a list. */
const NARROW = '(max-width: 760px)';

/** Launches, their waves and the freezes, by day. */
export default function LaunchCalendar({ view, rows, projectId }: LaunchTabProps) {
  const { locale, timeZone } = useHostContext();
  const [asked, putMonth] = useAddressValue('month');
  const [look, putLook] = useAddressValue('days');
  const isNarrow = useMedia(NARROW);
  const thisMonth = monthOf(view.today);
  const month = asked !== null && isMonth(asked) ? asked : thisMonth;
  const showsAgenda = isNarrow || look === 'agenda';
  const windows = useMemo(
    () => (projectId === null ? view.freezeWindows.map((one) => placedFreeze(one, view.projects)) : view.freezeWindows),
    [view, projectId],
  );
  const { entries, freezes, ofMonth, freezesOfMonth } = useMonth(rows, windows, month, showsAgenda);
  const names = useLaunchNames(entries.map(({ row }) => row.issueId));
  const untold = useUntoldLaunches(entries.map(({ row }) => row.issueId));
  const go = (to: Month) => putMonth(to === thisMonth ? null : to);
  const nameOf = (id: string) => names.get(id) ?? (untold.has(id) ? null : undefined);
  const shown = { month, today: view.today, locale, entries, freezes, nameOf };
  return (
    <section className="launch-calendar">
      <header className="launch-calendar__head">
        <h2 className="launch-calendar__month" aria-live="polite">
          {monthName(month, locale)}
        </h2>
        <div className="launch-calendar__steps">
          <IconButton
            label={`Previous month, ${monthName(addMonths(month, -1), locale)}`}
            icon={<ChevronLeftIcon label="" />}
            onClick={() => go(addMonths(month, -1))}
          />
          <Button onClick={() => go(thisMonth)}>Today</Button>
          <IconButton
            label={`Next month, ${monthName(addMonths(month, 1), locale)}`}
            icon={<ChevronRightIcon label="" />}
            onClick={() => go(addMonths(month, 1))}
          />
        </div>
        <p className="launch-calendar__totals">{totalsOf(ofMonth, freezesOfMonth.length)}</p>
        {!isNarrow && (
          <div className="launch-calendar__look">
            <SegmentedControl
              aria-label="Show the month as"
              segments={looks}
              value={showsAgenda ? 'agenda' : 'month'}
              onChange={(id) => putLook(id === 'agenda' ? id : null)}
            />
          </div>
        )}
      </header>
      {showsAgenda ? <Agenda {...shown} /> : <MonthGrid {...shown} />}
      {ofMonth.length === 0 && <NothingThisMonth rows={rows} month={month} locale={locale} onGo={go} />}
      <Notes rows={rows} timeZone={timeZone} />
    </section>
  );
}

function useMonth(
  rows: readonly LaunchRow[],
  windows: LaunchTabProps['view']['freezeWindows'],
  month: Month,
  isWithinMonth: boolean,
) {
  return useMemo(() => {
    const days = weeksOf(month).flat();
    const within = days.filter((day) => monthOf(day) === month);
    const shown = isWithinMonth ? within : days;
    const ends = { from: shown[0] ?? month, to: shown.at(-1) ?? month };
    const entries = calendarEntries(rows, windows, ends);
    return {
      entries,
      freezes: freezesBetween(windows, ends),
      ofMonth: entries.filter(({ on }) => monthOf(on) === month),
      freezesOfMonth: freezesBetween(windows, { from: within[0] ?? month, to: within.at(-1) ?? month }),
    };
  }, [rows, windows, month, isWithinMonth]);
}

/** A month without a launch leads on to the nearest that has one. */
function NothingThisMonth({
  rows,
  month,
  locale,
  onGo,
}: {
  readonly rows: readonly LaunchRow[];
  readonly month: Month;
  readonly locale: string;
  readonly onGo: (month: Month) => void;
}) {
  const months = [
    ...new Set(calendarEntries(rows, [], { from: '0000', to: '9999' }).map(({ on }) => monthOf(on))),
  ].sort();
  const next = months.find((other) => other > month) ?? months.findLast((other) => other < month);
  return (
    <EmptyState
      title={`Nothing launches in ${monthName(month, locale)}`}
      actions={next && <Button onClick={() => onGo(next)}>Go to {monthName(next, locale)}</Button>}
    >
      <p>
        {next === undefined
          ? 'A launch stands here on its date once somebody starts one, in the Launch readiness panel of an issue.'
          : 'Of the launches that are shown, none is in this month.'}
      </p>
    </EmptyState>
  );
}

function Notes({ rows, timeZone }: { readonly rows: readonly LaunchRow[]; readonly timeZone: string }) {
  const undated = rows.filter(({ launchOn, status }) => launchOn === null && status !== 'cancelled').length;
  const elsewhere = rows.some((row) => row.timeZone !== timeZone);
  return (
    <div className="launch-calendar__notes">
      {elsewhere && <p>Each launch stands on the day of its own time zone. Cancelled launches are left out.</p>}
      {undated > 0 && <p>{count(undated, 'launch', 'launches')} without a date can’t be shown here.</p>}
    </div>
  );
}
