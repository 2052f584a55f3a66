import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { RowGroup } from '../../../../src/domain/roadmap-page/group';
import { quarterStart } from '../../../../src/domain/calendar/quarter';
import { spanOf, timeScaleOf } from '../../../../src/domain/roadmap-page/span';
import { openIssue } from '../../host';
import { useHostContext } from '../../host-context';
import type { Zoom } from '../page-state';
import type { RoadmapNames } from '../roadmap-names';
import { sightOf, type Sight } from './sight';
import { timelineEntries } from './timeline-entries';
import { TimelineHead } from './TimelineHead';
import { TimelineLegend } from './TimelineLegend';
import { TimelineRow } from './TimelineRow';
import './timeline.css';

const ROW_HEIGHT = 36;
const HEAD_HEIGHT = 48;
const OVERSCAN = 10;
const PIXELS_PER_DAY: Readonly<Record<Zoom, number>> = { quarters: 2, months: 5 };

interface TimelineProps {
  readonly groups: readonly RowGroup[];
  readonly names: RoadmapNames;
  readonly today: string;
  readonly zoom: Zoom;
}

/**
 * A bar for each item over the quarters: only rows in sight are in the page, so that thousands scroll smoothly. Arrow keys go from row
 * to row and along the time, Enter opens the issue.
 */
export function Timeline({ groups, names, today, zoom }: TimelineProps) {
  const { locale } = useHostContext();
  const scroller = useRef<HTMLDivElement>(null);
  const mustFocus = useRef(false);
  const [wanted, setFocus] = useState(0);
  const entries = useMemo(() => timelineEntries(groups), [groups]);
  const scale = useMemo(
    () =>
      timeScaleOf(
        groups.flatMap(({ rows }) => rows.map(spanOf)),
        today,
        PIXELS_PER_DAY[zoom],
      ),
    [groups, today, zoom],
  );
  const focus = Math.min(wanted, Math.max(entries.length - 1, 0));
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollPaddingStart: HEAD_HEIGHT,
    // The row that has focus stays in the page even when scrolled away: focus would be lost with it.
    rangeExtractor: (range: Range) => [...new Set([focus, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  });

  const [sight, setSight] = useState<Sight | null>(null);
  // Measured when the window changes, not at each scroll: that would lay the page out anew in every frame.
  const width = useRef(0);
  const look = useCallback(() => {
    const next = sightOf(scroller.current?.scrollLeft ?? 0, width.current);
    // Scrolling up and down, or by less than a step, draws nothing anew.
    setSight((before) => (before?.from === next?.from && before?.to === next?.to ? before : next));
  }, []);
  useEffect(() => {
    const measure = () => {
      const element = scroller.current;
      const side = element?.querySelector<HTMLElement>('.timeline__corner')?.offsetWidth ?? 0;
      width.current = (element?.clientWidth ?? 0) - side;
      look();
    };
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [look, scale]);
  const seek = useCallback((x: number) => {
    const element = scroller.current;
    if (element === null) return;
    const side = element.querySelector<HTMLElement>('.timeline__corner')?.offsetWidth ?? 0;
    element.scrollTo({ left: Math.max(x - (element.clientWidth - side) / 2, 0), behavior: 'smooth' });
  }, []);

  // Today stands a third of the way in, with what comes after it in sight.
  const showToday = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const side = element.querySelector<HTMLElement>('.timeline__corner')?.offsetWidth ?? 0;
    element.scrollLeft = Math.max(scale.x(today) - (element.clientWidth - side) / 3, 0);
  }, [scale, today]);
  useLayoutEffect(showToday, [showToday]);

  const goTo = (index: number) => {
    mustFocus.current = true;
    const row = Math.min(Math.max(index, 0), entries.length - 1);
    setFocus(row);
    virtualizer.scrollToIndex(row, { align: 'auto' });
  };
  useLayoutEffect(() => {
    if (!mustFocus.current) return;
    mustFocus.current = false;
    scroller.current?.querySelector<HTMLElement>(`[data-row="${focus}"]`)?.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-row]')) return;
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    const page = Math.max(Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2, 1);
    const quarter = 91 * PIXELS_PER_DAY[zoom];
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(focus + 1),
      ArrowUp: () => goTo(focus - 1),
      PageDown: () => goTo(focus + page),
      PageUp: () => goTo(focus - page),
      Home: () => goTo(0),
      End: () => goTo(entries.length - 1),
      ArrowRight: () => scroller.current?.scrollBy({ left: quarter }),
      ArrowLeft: () => scroller.current?.scrollBy({ left: -quarter }),
      Enter: () => {
        const entry = entries[focus];
        if (entry?.kind === 'item') void openIssue(entry.row.key);
      },
    };
    const step = steps[event.key];
    if (step === undefined) return;
    step();
    event.preventDefault();
  };

  return (
    <>
      <TimelineLegend />
      <div
        ref={scroller}
        role="grid"
        aria-label="Timeline of roadmap items by quarter"
        aria-rowcount={entries.length + 1}
        aria-colcount={2}
        className="timeline"
        onKeyDown={onKeyDown}
        onScroll={look}
      >
        <TimelineHead scale={scale} zoom={zoom} today={today} locale={locale} />
        <div
          role="rowgroup"
          className="timeline__body"
          style={{ height: virtualizer.getTotalSize(), ['--timeline-width' as string]: `${scale.width}px` }}
        >
          {scale.quarters.slice(1).map((quarter) => (
            <span
              key={quarter}
              aria-hidden
              className="timeline__grid"
              style={{ left: scale.x(quarterStart(quarter)) }}
            />
          ))}
          <span aria-hidden className="timeline__line" style={{ left: scale.x(today) }} />
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const entry = entries[index];
            return entry === undefined ? null : (
              <TimelineRow
                key={entry.id}
                entry={entry}
                index={index}
                top={start}
                scale={scale}
                today={today}
                names={names}
                sight={sight}
                onSeek={seek}
                isFocused={index === focus}
                onFocus={setFocus}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}
