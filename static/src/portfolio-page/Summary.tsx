import type { PlanTotals } from '../../../src/domain/rollup/plan-rollup';
import type { RollupUnit } from '../../../src/domain/rollup/plan';
import { printPercent } from '../../../src/domain/rollup/percent';
import type { ReactNode } from 'react';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { Message } from '../ui/Message';
import { ProgressBar } from '../ui/ProgressBar';
import { formatAmount, unitWord } from './figure-words';
import { NamedIssueList } from './NamedIssueList';
import './summary.css';
import type { PlanView } from './plan-view';
import { coverageText, excludedText, reconciliationText, waitsText } from './summary-words';

export interface UsedUnit {
  readonly used: RollupUnit;
  /** A sentence where that isn't what was asked for. */
  readonly why: string | null;
}

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="figure">
      <dt className="figure__label">{label}</dt>
      <dd className="figure__value">{children}</dd>
    </div>
  );
}

function Total({
  totals,
  unit,
  locale,
}: {
  readonly totals: PlanTotals;
  readonly unit: RollupUnit;
  readonly locale: string;
}) {
  const { done, total, percent } = totals.byUnit[unit];
  if (total === 0) return <p className="total__words">– (nothing to count)</p>;
  const words = `${formatAmount(done, unit, locale)} of ${formatAmount(total, unit, locale)}${unitWord[unit]} done`;
  return (
    <>
      <p className="total__words">
        <strong className="total__percent">{printPercent(percent)}</strong> {words}
      </p>
      <ProgressBar label={`${words}, ${printPercent(percent)}`} value={done / total} />
    </>
  );
}

/** The plan's totals, and beside them everything by which a reader can tell how true they are. */
export function Summary({
  plan,
  unit: { used, why },
  onShow,
  onShowWaits,
}: {
  readonly plan: PlanView;
  readonly unit: UsedUnit;
  readonly onShow: (index: number) => void;
  readonly onShowWaits: () => void;
}) {
  const { locale } = useHostContext();
  const { reading, issuesYouCanSee, roots, unsentRoots } = plan.rollup;
  const number = new Intl.NumberFormat(locale);
  return (
    <div className="summary">
      {reading.kind === 'partial' ? (
        <Message tone="warning" title="This reading is not complete, so there is no total">
          <ul className="bullets">
            {reading.missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Message>
      ) : (
        <div className="total">
          <Total totals={reading.totals} unit={used} locale={locale} />
          {why !== null && <p className="quiet">{why}</p>}
        </div>
      )}
      <dl className="figures">
        <Figure label={reading.kind === 'whole' ? 'Issues you can see' : 'Issues read so far'}>
          {number.format(issuesYouCanSee)}
        </Figure>
        {reading.kind === 'whole' && (
          <>
            <Figure label="How the roots add up">
              {reconciliationText(reading.totals.byUnit[used].reconciliation, roots.length + unsentRoots, used, locale)}
            </Figure>
            <Figure label="With points">{coverageText(reading.totals.coverage.points, locale)}</Figure>
            <Figure label="With time estimates">{coverageText(reading.totals.coverage.time, locale)}</Figure>
            <Figure label="Waits between teams">
              {waitsText(reading.waits, locale)}{' '}
              {reading.waits.count > 0 && (
                <Button appearance="link" onClick={onShowWaits}>
                  Who waits for whom
                </Button>
              )}
            </Figure>
            <Figure label="Cancelled, not counted">{excludedText(reading.totals.excluded, locale)}</Figure>
          </>
        )}
        {reading.kind === 'whole' && reading.dataProblems.length > 0 && (
          <Figure label="What Jira lacks">
            {reading.dataProblems.map(({ kind, sentence, issues }) => (
              <p key={kind}>
                {sentence} <NamedIssueList plan={plan} issues={issues} atMost={3} onShow={onShow} />
              </p>
            ))}
          </Figure>
        )}
      </dl>
    </div>
  );
}
