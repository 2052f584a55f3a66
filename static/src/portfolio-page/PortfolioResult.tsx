import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { PlanChoice, PortfolioView } from '../../../src/contract/portfolio';
import { usedUnit } from '../../../src/domain/rollup/plan-totals';
import { openIssue } from '../host';
import { useHostContext } from '../host-context';
import { Message } from '../ui/Message';
import { SegmentedControl } from '../ui/SegmentedControl';
import { usePrint } from '../ui/use-print';
import { deltaOf } from './compare/delta-of';
import { Exceptions } from './Exceptions';
import { findExceptions } from './find-exceptions';
import type { CellContext } from './grid-columns';
import type { PlanPartProps } from './plan-part';
import { planView } from './plan-view';
import { PortfolioGrid, type IssueTarget } from './PortfolioGrid';
import { ReadingBelowProvider } from './rows/reading-below';
import { useBelow } from './rows/use-below';
import { ReadingHead } from './ReadingHead';
import { Summary } from './Summary';
import type { ViewChoice } from './view-choice';

const PlanCharts = lazy(() => import('./charts/PlanCharts'));
const ComparePanel = lazy(() => import('./compare/ComparePanel'));
const loadSheet = () => import('./print/PlanSheet');

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
  /** Of the plan, for paper. */
  readonly title: string;
  readonly asked: PlanChoice;
  readonly read: PortfolioView;
  readonly view: ViewChoice;
  readonly onChange: (change: Partial<ViewChoice>) => void;
  /** Null where the form above reads again. */
  readonly onReadAgain: (() => void) | null;
}

/** One reading of a plan: what needs attention, what it adds up to, and the tree to check it with. */
export function PortfolioResult({ title, asked, read, view, onChange, onReadAgain }: PortfolioResultProps) {
  const { rollup } = read;
  const { people, query } = read;
  const { locale } = useHostContext();
  const below = useBelow(asked, view.asOf);
  const plan = useMemo(() => planView(rollup, below.rollups), [rollup, below.rollups]);
  const exceptions = useMemo(() => findExceptions(plan), [plan]);
  const { reading } = rollup;
  const deltas = useMemo(() => deltaOf(read), [read]);
  const wanted = view.unit ?? rollup.unit.asked;
  const unit =
    reading.kind === 'whole'
      ? usedUnit(reading.totals, { unit: wanted, coverageThreshold: query.config.coverageThreshold })
      : { used: wanted, why: null };
  // A shared address that names an issue leads to it.
  const [target, setTarget] = useState<IssueTarget | null>(() => {
    const shared = view.issueId === null ? null : plan.findById(view.issueId);
    return shared === null ? null : { index: shared };
  });
  const isCharts = view.show === 'charts';
  // What waits is led to once, each time that it is asked for.
  const [waitsAsked, setWaitsAsked] = useState(0);
  const showWaits = () => {
    setWaitsAsked(waitsAsked + 1);
    onChange({ show: 'charts' });
  };
  const show = useCallback(
    (index: number) => {
      const here = plan.findById(plan.idOf(index));
      // Something deep in a large plan, which hasn't been sent: Jira has all of it.
      if (here === null) return void openIssue(plan.keyOf(index));
      setTarget({ index: here });
      // A row that the filter hides can't be led to, nor one beside charts.
      onChange({
        issueId: plan.idOf(here),
        find: '',
        onlyExceptions: false,
        filters: {},
        ...(isCharts && { show: 'table' }),
      });
    },
    [plan, isCharts, onChange],
  );
  const context = useMemo(
    (): CellContext => ({ plan, unit: unit.used, locale, deltaOf: deltas, people }),
    [plan, unit.used, locale, deltas, people],
  );
  const { Sheet, print } = usePrint(loadSheet);
  const part: PlanPartProps = { plan, asked, read, unit: unit.used, view, onChange, onShow: show };
  return (
    <>
      <ReadingHead part={part} onReadAgain={onReadAgain} onPrint={print} />
      {reading.kind === 'whole' && (
        <section className="page-section" aria-labelledby="attention">
          <h2 id="attention" className="page-section__title">
            What needs attention
          </h2>
          {plan.held.length < rollup.issuesYouCanSee && (
            <p className="quiet">
              {`Of the ${plan.held.length.toLocaleString(locale)} issues that are here, the upper levels of ${rollup.issuesYouCanSee.toLocaleString(locale)}. Each says what is wrong below it.`}
            </p>
          )}
          <Exceptions
            plan={plan}
            found={exceptions}
            people={people}
            staleDays={query.config.staleDays}
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
        <Summary plan={plan} unit={unit} onShow={show} onShowWaits={showWaits} />
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
            <PlanCharts {...part} waitsAsked={waitsAsked} />
          </Suspense>
        ) : (
          <ReadingBelowProvider value={below.reading}>
            {below.failure !== null && (
              <Message tone="warning" live="alert" title="What lies below could not be read">
                <p>{below.failure}</p>
              </Message>
            )}
            <PortfolioGrid
              context={context}
              view={view}
              exceptions={exceptions}
              onChange={onChange}
              target={target}
              onTarget={setTarget}
              onShow={show}
              onReadBelow={below.read}
            />
          </ReadingBelowProvider>
        )}
      </section>
      {Sheet && <Sheet title={title} context={context} read={read} exceptions={exceptions} why={unit.why} />}
    </>
  );
}
