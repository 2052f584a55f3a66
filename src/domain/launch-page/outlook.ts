import { addDays, type CalendarDate } from '../calendar/calendar-date';
import { quarterEnd, quarterOf, quarterStart, type Quarter } from '../calendar/quarter';
import type { Verdict } from '../readiness/verdict';
import { VERDICTS_BY_CONCERN } from './launch-order';
import type { LaunchRow } from './launch-row';

/** What launches in a quarter and whether it is on track: launches still to come, and those of it that are out. */
export interface Outlook {
  readonly quarter: Quarter;
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate;
  readonly planned: number;
  readonly launched: number;
  /** Of the planned ones, worst first; verdicts that none has are left out. */
  readonly verdicts: readonly { readonly verdict: Verdict; readonly launches: number }[];
}

/** Of the quarter that a day lies in, and of the next. */
export function outlooksOf(rows: readonly LaunchRow[], today: CalendarDate): readonly [Outlook, Outlook] {
  const now = quarterOf(today);
  return [outlookOf(rows, now), outlookOf(rows, quarterOf(addDays(quarterEnd(now), 1)))];
}

function outlookOf(rows: readonly LaunchRow[], quarter: Quarter): Outlook {
  const [fromOn, toOn] = [quarterStart(quarter), quarterEnd(quarter)];
  const within = rows.filter(({ launchOn }) => launchOn !== null && fromOn <= launchOn && launchOn <= toOn);
  const planned = within.filter(({ status }) => status === 'planned');
  return {
    quarter,
    fromOn,
    toOn,
    planned: planned.length,
    launched: within.filter((row) => row.status === 'launched' || row.status === 'completed').length,
    verdicts: VERDICTS_BY_CONCERN.flatMap((verdict) => {
      const launches = planned.filter((row) => row.verdict === verdict).length;
      return launches === 0 ? [] : [{ verdict, launches }];
    }),
  };
}
