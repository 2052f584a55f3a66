import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { PlanChoice, PortfolioView } from '../../../src/contract/portfolio';
import { planDefaults } from '../../../src/domain/rollup/plan-defaults';
import { usedUnit } from '../../../src/domain/rollup/plan-totals';
import { SegmentedControl } from '../ui/SegmentedControl';
import { CompareControls } from './compare/CompareControls';
import { deltaOf } from './compare/delta-of';
import { Exceptions } from './Exceptions';
import { findExceptions } from './find-exceptions';
import type { PlanPartProps } from './plan-part';
import { rowIdOf } from './plan-tree';
import { planView } from './plan-view';
import { PortfolioGrid } from './PortfolioGrid';
import type { RowTarget } from './rows/plan-row';
import { Summary } from './Summary';
import type { ViewChoice } from './view-choice';

const PlanCharts = lazy(() => import('./charts/PlanCharts'));
const ComparePanel = lazy(() => import('./compare/ComparePanel'));
const FeedMenu = lazy(() => import('./export/FeedMenu'));

const units = [
  { id: 'count', label: 'Issues' },
  { id: 'points', label: 'Points' },
  { id: 'time', label: 'Time' },
] as const;

const shows = [
  { id: 'table', label: 'Table' },
  { id: 'timeline', label: 'Timeline' },
  { id: 'charts', label: 'Charts' },
] as const;

interface PortfolioResultProps {
  readonly asked: PlanChoice;
  readonly read: PortfolioView;
  readonly view: ViewChoice;
  readonly onChange: (change: Partial<ViewChoice>) => void;
}

/** One reading of a plan: what needs attention, what it adds up to, and the tree to check it with. */
export function PortfolioResult({ asked, read, view, onChange }: PortfolioResultProps) {
  const { rollup, readAt } = read;
  const plan = useMemo(() => planView(rollup), [rollup]);
  const exceptions = useMemo(() => findExceptions(plan), [plan]);
  const { reading } = rollup;
  const deltas = useMemo(() => deltaOf(read), [read]);
  const wanted = view.unit ?? rollup.unit.asked;
  const unit =
    reading.kind === 'whole'
      ? usedUnit(reading.totals, { unit: wanted, coverageThreshold: planDefaults.coverageThreshold })
      : { used: wanted, why: null };
  // A shared address that names an issue leads to it.
  const [target, setTarget] = useState<RowTarget | null>(() => {
    const shared = view.issueId === null ? null : plan.findById(view.issueId);
    return shared === null ? null : { id: rowIdOf(plan, shared) };
  });
  const show = useCallback(
    (index: number) => {
      setTarget({ id: rowIdOf(plan, index) });
      // A row that the filter hides can't be led to.
      onChange({ issueId: plan.idOf(index), find: '', onlyExceptions: false, filters: {} });
    },
    [plan, onChange],
  );
  const part: PlanPartProps = { plan, asked, read, unit: unit.used, view, onChange, onShow: show };
  return (
    <>
      <div className="portfolio__controls">
        <CompareControls
          view={view}
          onChange={onChange}
          historySince={read.source.kind === 'index' ? read.source.historySince : null}
          today={rollup.asOf}
        />
        <Suspense fallback={null}>
          <FeedMenu {...part} />
        </Suspense>
      </div>
      {reading.kind === 'whole' && (
        <section className="page-section" aria-labelledby="attention">
          <h2 id="attention" className="page-section__title">
            What needs attention
          </h2>
          <Exceptions
            plan={plan}
            found={exceptions}
            staleDays={planDefaults.staleDays}
            onShow={show}
            onShowAll={() => onChange({ onlyExceptions: true })}
          />
        </section>
      )}
      {view.compare !== null && (
        <Suspense fallback={<p role="status">Loading the comparison</p>}>
          <ComparePanel {...part} />
        </Suspense>
      )}
      <section className="page-section" aria-labelledby="totals">
        <div className="page-section__head">
          <h2 id="totals" className="page-section__title">
            Totals
          </h2>
          {reading.kind === 'whole' && (
            <SegmentedControl
              aria-label="Count progress in"
              segments={units}
              value={wanted}
              onChange={(chosen) => onChange({ unit: chosen })}
            />
          )}
        </div>
        <Summary plan={plan} unit={unit} readAt={readAt} />
      </section>
      <section className="page-section" aria-labelledby="issues">
        <div className="page-section__head">
          <h2 id="issues" className="page-section__title">
            Issues
          </h2>
          <SegmentedControl
            aria-label="Show the plan as"
            segments={shows}
            value={view.show}
            onChange={(chosen) => onChange({ show: chosen })}
          />
        </div>
        {view.show === 'charts' ? (
          <Suspense fallback={<p role="status">Loading the charts</p>}>
            <PlanCharts {...part} />
          </Suspense>
        ) : (
          <PortfolioGrid
            plan={plan}
            unit={unit.used}
            view={view}
            exceptions={exceptions}
            deltaOf={deltas}
            onChange={onChange}
            target={target}
            onTarget={setTarget}
            onShow={show}
          />
        )}
      </section>
    </>
  );
}
