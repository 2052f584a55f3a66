import AfterIcon from '@atlaskit/icon/core/arrow-right';
import BeforeIcon from '@atlaskit/icon/core/arrow-left';
import PastIcon from '@atlaskit/icon/core/clock';
import { daysBetween } from '../../../../src/domain/calendar/calendar-date';
import type { RoadmapRow } from '../../../../src/domain/roadmap-page/roadmap-row';
import { spanOf, type Span, type TimeScale } from '../../../../src/domain/roadmap-page/span';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { reportedLabel } from '../../portfolio-page/health-words';
import { cueWords, pastWords } from '../item-cues';
import type { RoadmapNames } from '../roadmap-names';
import { gapWords, horizonLabel, targetWords } from '../roadmap-words';
import { BarIcon, barTone } from './BarIcon';
import { wordsPlace, type Sight } from './sight';
import './timeline-bar.css';

/** A bar is never narrower than its icon. */
const LEAST_WIDTH = 22;
/** An average letter of the bars' font, and what stands beside the letters, in pixels. */
const LETTER = 6.4;
const ICON = 34;

interface TimelineBarProps {
  readonly row: RoadmapRow;
  readonly scale: TimeScale;
  readonly today: string;
  readonly names: RoadmapNames;
  readonly sight: Sight | null;
  readonly onSeek: (x: number) => void;
}

/** An item over the quarters. What it tells to the eye is also said in words. */
export function TimelineBar({ row, scale, today, names, sight, onSeek }: TimelineBarProps) {
  const { locale } = useHostContext();
  const span = spanOf(row);
  if (span === null) return <span className="timeline__undated">{`No date · ${horizonLabel[row.horizon]}`}</span>;
  const from = scale.x(span.from);
  // A day is covered to its end.
  const day = scale.width / (daysBetween(scale.from, scale.to) + 1);
  const width = Math.max(scale.x(span.to) - from + day, LEAST_WIDTH);
  const words = barWords(row, span, names, { today, locale });
  const past = pastWords(row, today);
  const target = targetWords(row, locale);
  const room = (target.length + (past?.length ?? -3)) * LETTER + ICON + (past === null ? 0 : 24);
  const place = wordsPlace({ from, to: from + width }, room, sight);
  const label = (
    <>
      {target}
      {past !== null && (
        <span className="timeline__past">
          <PastIcon label="" size="small" />
          {past}
        </span>
      )}
    </>
  );
  return (
    <>
      <span
        aria-hidden
        title={words}
        className={`timeline__bar timeline__bar--${barTone(row)} ${span.isStartKnown ? '' : 'timeline__bar--open'}`}
        style={{ left: from, width }}
      >
        <span className="timeline__bar-words">
          <BarIcon row={row} />
          {place === 'inside' && label}
        </span>
      </span>
      {place === 'beside' && (
        <span aria-hidden className="timeline__beside" style={{ left: from + width + 4 }}>
          {label}
        </span>
      )}
      {(place === 'before' || place === 'after') && (
        <button
          type="button"
          tabIndex={-1}
          className={`timeline__seek timeline__seek--${place}`}
          aria-label={`Show ${target}`}
          onClick={() => onSeek(place === 'before' ? from : from + width)}
        >
          {place === 'before' && <BeforeIcon label="" size="small" />}
          {label}
          {place === 'after' && <AfterIcon label="" size="small" />}
        </button>
      )}
      <span className="visually-hidden">{words}</span>
    </>
  );
}

/** All that a bar tells to the eye, and what stands beside it on the board. */
function barWords(
  row: RoadmapRow,
  span: Span,
  names: RoadmapNames,
  { today, locale }: { readonly today: string; readonly locale: string },
): string {
  const from = span.isStartKnown ? `from ${formatDay(span.from, locale)} ` : '';
  const health =
    row.stage === 'done' ? `Done` : row.health === null ? 'No health yet' : reportedLabel[row.health.state];
  return [
    `${horizonLabel[row.horizon]}, ${from}to ${targetWords(row, locale)}`,
    health,
    ...cueWords(row, today),
    names.owner(row),
    ...(row.gaps.length > 0 ? [gapWords(row.gaps)] : []),
  ].join('; ');
}
