import PastIcon from '@atlaskit/icon/core/clock';
import { memo } from 'react';
import type { RoadmapRow } from '../../../../src/domain/roadmap-page/roadmap-row';
import { spanOf, type Span, type TimeScale } from '../../../../src/domain/roadmap-page/span';
import { count, formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { IssueLink } from '../../portfolio-page/IssueLink';
import { reportedLabel } from '../../portfolio-page/health-words';
import { TypeIcon } from '../../portfolio-page/TypeIcon';
import type { RoadmapNames } from '../roadmap-names';
import { gapWords, horizonLabel, targetWords } from '../roadmap-words';
import { cueWords, pastWords } from '../item-cues';
import { BarIcon, barTone } from './BarIcon';
import type { TimelineEntry } from './timeline-entries';

/** A bar is never narrower than its icon. */
const LEAST_WIDTH = 20;

interface TimelineRowProps {
  readonly entry: TimelineEntry;
  readonly index: number;
  readonly top: number;
  readonly scale: TimeScale;
  readonly today: string;
  readonly names: RoadmapNames;
  readonly isFocused: boolean;
  readonly onFocus: (index: number) => void;
}

/** One line of the timeline. What its bar shows is also said in words, in the same cell. */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { entry, index, top, scale, today, isFocused, onFocus } = props;
  const line = {
    role: 'row',
    'aria-rowindex': index + 2,
    'data-row': index,
    tabIndex: isFocused ? 0 : -1,
    onFocus: () => onFocus(index),
    style: { transform: `translateY(${top}px)` },
  } as const;
  if (entry.kind === 'group') {
    return (
      <div {...line} className="timeline__row timeline__row--group">
        <div role="rowheader" aria-colindex={1} aria-colspan={2} className="timeline__group">
          <span className="timeline__group-name">{entry.label}</span>
          <span className="timeline__group-count">{count(entry.items, 'item')}</span>
        </div>
      </div>
    );
  }
  const { row } = entry;
  return (
    <div {...line} className="timeline__row">
      <div role="rowheader" aria-colindex={1} className="timeline__item" title={`${row.key} ${row.summary}`}>
        <TypeIcon typeName={row.typeName} />
        <IssueLink issueKey={row.key} isInGrid />
        <span className="timeline__summary">{row.summary}</span>
      </div>
      <div role="gridcell" aria-colindex={2} className="timeline__when" style={{ width: scale.width }}>
        <Bar row={row} scale={scale} today={today} names={props.names} />
      </div>
    </div>
  );
});

function Bar({
  row,
  scale,
  today,
  names,
}: { readonly row: RoadmapRow } & Pick<TimelineRowProps, 'scale' | 'today' | 'names'>) {
  const { locale } = useHostContext();
  const span = spanOf(row);
  if (span === null) return <span className="timeline__undated">{`No date · ${horizonLabel[row.horizon]}`}</span>;
  const left = scale.x(span.from);
  // A day is covered to its end.
  const width = Math.max(scale.x(span.to) - left + scale.width / daysIn(scale), LEAST_WIDTH);
  const words = barWords(row, span, names, { today, locale });
  const past = pastWords(row, today);
  return (
    <>
      <span
        aria-hidden
        title={words}
        className={`timeline__bar timeline__bar--${barTone(row)} ${span.isStartKnown ? '' : 'timeline__bar--open'}`}
        style={{ left, width }}
      >
        <span className="timeline__bar-words">
          <BarIcon row={row} />
          {targetWords(row, locale)}
          {past !== null && (
            <>
              <PastIcon label="" size="small" />
              {past}
            </>
          )}
        </span>
      </span>
      <span className="visually-hidden">{words}</span>
    </>
  );
}

const daysIn = (scale: TimeScale) => Math.round((Date.parse(scale.to) - Date.parse(scale.from)) / 86_400_000) + 1;

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
