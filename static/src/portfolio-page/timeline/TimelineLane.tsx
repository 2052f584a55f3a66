import type { CSSProperties } from 'react';
import { computedHealthLabel } from '../../../../src/domain/rollup/measures/health-conditions';
import type { Figures } from '../../../../src/domain/rollup/measures';
import type { RollupUnit } from '../../../../src/domain/rollup/plan';
import { formatDay } from '../../format';
import { progressText, varianceText } from '../figure-words';
import { healthTone } from '../health-words';
import { healthIcons } from '../HealthLozenge';
import type { TimeScale } from './time-scale';
import { barOf, type Bar } from './timeline-bar';
import { timelineWords } from './timeline-words';

/** A bar that is narrower has no room for its icon. */
const ICON_WIDTH = 22;

interface TimelineLaneProps {
  readonly figures: Pick<Figures, 'dates' | 'health' | RollupUnit>;
  readonly scale: TimeScale;
  readonly today: string;
  readonly unit: RollupUnit;
  readonly locale: string;
  /** Where the work ended at an earlier reading; null where that isn't known or nothing is compared. */
  readonly endThen: string | null;
}

const place = ({ left, width }: Bar): CSSProperties => ({ left, width });

function openEnds({ isStartKnown, isEndKnown }: Bar): string {
  return `${isStartKnown ? '' : ' lane__open-start'}${isEndKnown ? '' : ' lane__open-end'}`;
}

/** One row's dates: the work's as a bar with its progress, the issue's own as a line below. All of it is also said in words. */
export function TimelineLane({ figures, scale, today, unit, locale, endThen }: TimelineLaneProps) {
  const { dates, health } = figures;
  const progress = figures[unit];
  const work = barOf(dates.startOn, dates.endOn, scale);
  const own = barOf(dates.ownStartOn, dates.ownDueOn, scale);
  const words = [
    `${computedHealthLabel[health.state]}, ${progressText(progress, unit, locale)}.`,
    timelineWords(dates, locale),
    ...(endThen === null ? [] : [`Its work then ended on ${formatDay(endThen, locale)}.`]),
  ].join(' ');
  const Icon = healthIcons[health.state];
  const after = Math.max(...[work, own].map((bar) => (bar === null ? 0 : bar.left + bar.width)));
  return (
    <span className="lane" style={{ width: scale.width }} title={words}>
      <Grid scale={scale} />
      <span aria-hidden className="lane__today" style={{ left: scale.x(today) + scale.dayWidth / 2 }} />
      {work !== null && (
        <span
          aria-hidden
          className={`lane__work lane__work--${healthTone[health.state]}${openEnds(work)}`}
          style={place(work)}
        >
          {progress.total > 0 && (
            <span className="lane__done" style={{ width: `${(100 * progress.done) / progress.total}%` }} />
          )}
          {work.width >= ICON_WIDTH && (
            <span className="lane__icon">
              <Icon label="" size="small" />
            </span>
          )}
        </span>
      )}
      {own !== null && (
        <span
          aria-hidden
          className={`lane__own${openEnds(own)}${(dates.varianceDays ?? 0) > 0 ? ' lane__own--passed' : ''}`}
          style={place(own)}
        />
      )}
      {endThen !== null && (
        <span aria-hidden className="lane__then" style={{ left: scale.x(endThen) + scale.dayWidth }} />
      )}
      {dates.startOn !== null && work !== null && (
        <span aria-hidden className="lane__before" style={{ width: work.left }}>
          <span className="lane__words lane__words--start">{`${formatDay(dates.startOn, locale)} ›`}</span>
        </span>
      )}
      {dates.endOn !== null && (
        <span aria-hidden className="lane__after" style={{ left: after }}>
          <span className="lane__words lane__words--end">
            {`‹ ${formatDay(dates.endOn, locale)}`}
            {dates.varianceDays !== null && dates.varianceDays !== 0 && ` · ${varianceText(dates)}`}
          </span>
        </span>
      )}
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

/** Where longer periods begin. */
function Grid({ scale }: { readonly scale: TimeScale }) {
  return scale.above
    .slice(1)
    .map(({ from }) => <span key={from} aria-hidden className="lane__grid" style={{ left: scale.x(from) }} />);
}
