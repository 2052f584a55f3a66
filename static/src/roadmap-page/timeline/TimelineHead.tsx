import type { TimeScale } from '../../../../src/domain/roadmap-page/span';
import { quarterStart } from '../../../../src/domain/calendar/quarter';
import { formatDay } from '../../format';
import type { Zoom } from '../page-state';
import { quarterWords } from '../roadmap-words';
import './timeline-head.css';

/** The quarters above the bars, their months where there is room, and the line of today through all rows. */
export function TimelineHead({
  scale,
  zoom,
  today,
  locale,
}: {
  readonly scale: TimeScale;
  readonly zoom: Zoom;
  readonly today: string;
  readonly locale: string;
}) {
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const ends = [...scale.quarters.slice(1).map((quarter) => scale.x(quarterStart(quarter))), scale.width];
  return (
    <div role="rowgroup" className="timeline__head">
      <div role="row" aria-rowindex={1} className="timeline__head-row">
        <div role="columnheader" aria-colindex={1} className="timeline__corner">
          Item
        </div>
        <div role="columnheader" aria-colindex={2} className="timeline__scale" style={{ width: scale.width }}>
          <span className="visually-hidden">{`When, today is ${formatDay(today, locale)}`}</span>
          {scale.quarters.map((quarter, index) => {
            const from = scale.x(quarterStart(quarter));
            return (
              <span
                key={quarter}
                aria-hidden
                className="timeline__quarter"
                style={{ left: from, width: (ends[index] ?? scale.width) - from }}
              >
                <span className="timeline__quarter-name">{quarterWords(quarter)}</span>
                {zoom === 'months' && (
                  <span className="timeline__months">
                    {monthsOf(quarter).map((first) => (
                      <span key={first}>{month.format(new Date(`${first}T00:00:00Z`))}</span>
                    ))}
                  </span>
                )}
              </span>
            );
          })}
          <span aria-hidden className="timeline__today" style={{ left: scale.x(today) }}>
            Today
          </span>
        </div>
      </div>
    </div>
  );
}

function monthsOf(quarter: string): readonly string[] {
  const first = Number(quarter.slice(-1)) * 3 - 2;
  return [0, 1, 2].map((after) => `${quarter.slice(0, 4)}-${String(first + after).padStart(2, '0')}-01`);
}
