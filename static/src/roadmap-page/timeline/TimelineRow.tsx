import { memo } from 'react';
import type { TimeScale } from '../../../../src/domain/roadmap-page/span';
import { count } from '../../format';
import { IssueLink } from '../../portfolio-page/IssueLink';
import { TypeIcon } from '../../portfolio-page/TypeIcon';
import type { RoadmapNames } from '../roadmap-names';
import type { Sight } from './sight';
import type { TimelineEntry } from './timeline-entries';
import { TimelineBar } from './TimelineBar';
import './timeline-row.css';

interface TimelineRowProps {
  readonly entry: TimelineEntry;
  readonly index: number;
  readonly top: number;
  readonly scale: TimeScale;
  readonly today: string;
  readonly names: RoadmapNames;
  readonly sight: Sight | null;
  readonly isFocused: boolean;
  readonly onSeek: (x: number) => void;
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
        <TimelineBar
          row={row}
          scale={scale}
          today={today}
          names={props.names}
          sight={props.sight}
          onSeek={props.onSeek}
        />
      </div>
    </div>
  );
});
