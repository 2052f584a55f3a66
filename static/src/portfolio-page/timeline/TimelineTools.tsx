import LaterIcon from '@atlaskit/icon/core/arrow-right';
import EarlierIcon from '@atlaskit/icon/core/arrow-left';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { SegmentedControl } from '../../ui/SegmentedControl';
import type { Zoom } from './zoom';

const segments = [
  { id: 'weeks', label: 'Weeks' },
  { id: 'months', label: 'Months' },
  { id: 'quarters', label: 'Quarters' },
] as const;

/** How close one looks, and where: what a pointer does by scrolling, by keyboard. */
export function TimelineTools({
  zoom,
  onZoom,
  onMove,
}: {
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onMove: (to: 'earlier' | 'today' | 'later') => void;
}) {
  return (
    <div className="lane-tools">
      <SegmentedControl aria-label="Zoom of the timeline" segments={segments} value={zoom} onChange={onZoom} />
      <span className="lane-tools__move">
        <IconButton label="Earlier" icon={<EarlierIcon label="" />} onClick={() => onMove('earlier')} />
        <Button onClick={() => onMove('today')}>Today</Button>
        <IconButton label="Later" icon={<LaterIcon label="" />} onClick={() => onMove('later')} />
      </span>
    </div>
  );
}
