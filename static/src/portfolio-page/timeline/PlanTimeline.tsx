import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { columnReader } from '../../../../src/domain/rollup/column';
import { TreeGrid } from '../../ui/treegrid/TreeGrid';
import type { TreeGridColumn } from '../../ui/treegrid/tree-node';
import type { PlanView } from '../plan-view';
import type { PlanRow, PlanRowsProps } from '../rows/plan-row';
import { timeScale } from './time-scale';
import { TimelineHead } from './TimelineHead';
import { TimelineLane } from './TimelineLane';
import { TimelineLegend } from './TimelineLegend';
import { TimelineTools } from './TimelineTools';
import './timeline.css';
import type { Zoom } from './zoom';

interface PlanTimelineProps extends PlanRowsProps {
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

/** Every date of the plan, for a scale that holds them all. */
function* datesOf({ rollup }: PlanView): Generator<string | null> {
  if (rollup.reading.kind === 'partial') return;
  const { startOn, endOn, ownStartOn, ownDueOn } = rollup.reading.figures.dates;
  for (const column of [startOn, endOn, ownStartOn, ownDueOn]) {
    const read = columnReader(column);
    for (let index = 0; index < rollup.sent; index += 1) yield read(index);
  }
}

/** The plan's rows with their dates beside them: the same tree, by the same keys. */
export default function PlanTimeline({ headColumns, context, zoom, onZoom, ...rows }: PlanTimelineProps) {
  const { plan, unit, locale, deltaOf } = context;
  const today = plan.rollup.asOf;
  const frame = useRef<HTMLDivElement>(null);
  const scale = useMemo(() => timeScale(datesOf(plan), today, zoom), [plan, today, zoom]);
  const columns = useMemo(() => {
    const lane: TreeGridColumn<PlanRow> = {
      id: 'timeline',
      label: 'Timeline',
      head: <TimelineHead scale={scale} today={today} locale={locale} />,
      width: scale.width,
      render: (row) => {
        if (typeof row !== 'number') return null;
        const { figures } = plan.node(row);
        return figures === null ? null : (
          <TimelineLane
            figures={figures}
            scale={scale}
            today={today}
            unit={unit}
            locale={locale}
            endThen={deltaOf?.(row)?.endThen ?? null}
          />
        );
      },
    };
    return [...headColumns.slice(0, 1), lane];
  }, [headColumns, plan, scale, today, unit, locale, deltaOf]);

  const scroller = useCallback(() => frame.current?.querySelector<HTMLElement>('.treegrid') ?? null, []);
  const side = headColumns[0]?.width ?? 0;
  const showToday = useCallback(() => {
    const element = scroller();
    // Today stands a third of the way in, with what comes after it in sight.
    if (element !== null) element.scrollLeft = Math.max(scale.x(today) - (element.clientWidth - side) / 3, 0);
  }, [scroller, scale, today, side]);
  useLayoutEffect(showToday, [showToday]);
  useEffect(() => {
    addEventListener('resize', showToday);
    return () => removeEventListener('resize', showToday);
  }, [showToday]);
  const move = (to: 'earlier' | 'today' | 'later') => {
    const element = scroller();
    if (element === null) return;
    if (to === 'today') return showToday();
    const step = Math.max(element.clientWidth - side, 100) * 0.75;
    element.scrollBy({ left: to === 'later' ? step : -step });
  };

  return (
    <div ref={frame} className="plan-timeline" style={{ ['--lane-side' as string]: `${side}px` }}>
      <div className="plan-timeline__head">
        <TimelineLegend isCompared={deltaOf !== null} />
        <TimelineTools zoom={zoom} onZoom={onZoom} onMove={move} />
      </div>
      <TreeGrid label="Timeline of the plan" columns={columns} {...rows} />
    </div>
  );
}
