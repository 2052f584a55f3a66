import { useCallback, useMemo, useState } from 'react';
import type { PortfolioView } from '../../../src/contract/portfolio';
import { planDefaults } from '../../../src/domain/rollup/plan-defaults';
import { usedUnit } from '../../../src/domain/rollup/plan-totals';
import { SegmentedControl } from '../ui/SegmentedControl';
import { Exceptions } from './Exceptions';
import { findExceptions } from './find-exceptions';
import type { ViewChoice } from './page-state';
import { rowIdOf } from './plan-tree';
import { planView } from './plan-view';
import { PortfolioGrid, type RowTarget } from './PortfolioGrid';
import { Summary } from './Summary';

const units = [
  { id: 'count', label: 'Issues' },
  { id: 'points', label: 'Points' },
  { id: 'time', label: 'Time' },
] as const;

interface PortfolioResultProps {
  readonly read: PortfolioView;
  readonly view: ViewChoice;
  readonly onChange: (change: Partial<ViewChoice>) => void;
}

/** One reading of a plan: what needs attention, what it adds up to, and the tree to check it with. */
export function PortfolioResult({ read, view, onChange }: PortfolioResultProps) {
  const { rollup, readAt } = read;
  const plan = useMemo(() => planView(rollup), [rollup]);
  const exceptions = useMemo(() => findExceptions(plan), [plan]);
  const { reading } = rollup;
  const unit =
    reading.kind === 'whole'
      ? usedUnit(reading.totals, { unit: view.unit, coverageThreshold: planDefaults.coverageThreshold })
      : { used: view.unit, why: null };
  // A shared address that names an issue leads to it.
  const [target, setTarget] = useState<RowTarget | null>(() => {
    const shared = view.issueId === null ? null : plan.findById(view.issueId);
    return shared === null ? null : { id: rowIdOf(plan, shared) };
  });
  const show = useCallback(
    (index: number) => {
      setTarget({ id: rowIdOf(plan, index) });
      // A row that the filter hides can't be led to.
      onChange({ issueId: plan.idOf(index), find: '', onlyExceptions: false });
    },
    [plan, onChange],
  );
  return (
    <>
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
      <section className="page-section" aria-labelledby="totals">
        <div className="page-section__head">
          <h2 id="totals" className="page-section__title">
            Totals
          </h2>
          {reading.kind === 'whole' && (
            <SegmentedControl
              aria-label="Count progress in"
              segments={units}
              value={view.unit}
              onChange={(chosen) => onChange({ unit: chosen })}
            />
          )}
        </div>
        <Summary plan={plan} unit={unit} readAt={readAt} />
      </section>
      <section className="page-section" aria-labelledby="issues">
        <h2 id="issues" className="page-section__title">
          Issues
        </h2>
        <PortfolioGrid
          plan={plan}
          unit={unit.used}
          view={view}
          exceptions={exceptions}
          onChange={onChange}
          target={target}
          onTarget={setTarget}
          onShow={show}
        />
      </section>
    </>
  );
}
