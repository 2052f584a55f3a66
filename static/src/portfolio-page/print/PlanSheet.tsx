import type { PortfolioView } from '../../../../src/contract/portfolio';
import { computedHealthLabel } from '../../../../src/domain/rollup/measures/health-conditions';
import { printPercent } from '../../../../src/domain/rollup/percent';
import type { PlanTotals, RollupNode } from '../../../../src/domain/rollup/plan-rollup';
import { formatDay, formatInstant } from '../../format';
import { useHostContext } from '../../host-context';
import { exceptionSaid, exceptionTitles } from '../exception-words';
import { formatAmount, latenessText, progressText, unitWord, varianceText } from '../figure-words';
import type { Exceptions } from '../find-exceptions';
import type { CellContext } from '../grid-columns';
import { reportedLabel, verdictsWorstFirst } from '../health-words';
import { healthRank } from '../sort-ranks';
import { sourceText } from '../reading-words';
import { ownerName } from '../whose';
import { coverageText, excludedText, reconciliationText } from '../summary-words';
import './plan-sheet.css';

/** What fits on one page of A4 or Letter together. */
const MOST_EXCEPTIONS = 8;
const MOST_OF_A_KIND = 2;
const MOST_ROOTS = 10;

interface PlanSheetProps {
  readonly title: string;
  readonly context: CellContext;
  readonly read: PortfolioView;
  readonly exceptions: Exceptions;
  /** Why the unit isn't the one asked for; null where it is. */
  readonly why: string | null;
}

/** The plan on one page for people who decide: the total and what makes it true, what needs attention, the roots. */
export default function PlanSheet({ title, context, read, exceptions, why }: PlanSheetProps) {
  const viewer = useHostContext();
  const { locale } = viewer;
  const { rollup, readAt, query } = read;
  const { reading, issuesYouCanSee } = rollup;
  return (
    <div className="plan-sheet">
      <h1 className="plan-sheet__title">{title}</h1>
      <p className="plan-sheet__line">
        {`As of ${formatDay(rollup.asOf, locale)}, read ${formatInstant(readAt, viewer)}, ${sourceText(read)}. ${issuesYouCanSee.toLocaleString(locale)} issues that the reader can see.`}
      </p>
      {reading.kind === 'partial' ? (
        <p className="plan-sheet__total">{`No total: this reading is not complete. ${reading.missing.join(' ')}`}</p>
      ) : (
        <Totals totals={reading.totals} context={context} roots={rollup.roots.length + rollup.unsentRoots} why={why} />
      )}
      <Attention context={context} found={exceptions} staleDays={query.config.staleDays} />
      <Roots context={context} read={read} />
    </div>
  );
}

function Totals({
  totals,
  context: { unit, locale },
  roots,
  why,
}: {
  readonly totals: PlanTotals;
  readonly context: CellContext;
  readonly roots: number;
  readonly why: string | null;
}) {
  const { done, total, percent, reconciliation } = totals.byUnit[unit];
  const amount = (value: number) => formatAmount(value, unit, locale);
  return (
    <>
      <p className="plan-sheet__total">
        {total === 0 ? '–' : `${printPercent(percent)}: ${amount(done)} of ${amount(total)}${unitWord[unit]} done`}
      </p>
      <p className="plan-sheet__line">
        {reconciliationText(reconciliation, roots, unit, locale)} Points cover{' '}
        {coverageText(totals.coverage.points, locale)}. Cancelled, not counted: {excludedText(totals.excluded, locale)}.
        {why !== null && ` ${why}`}
      </p>
    </>
  );
}

function Attention({
  context: { plan, locale },
  found,
  staleDays,
}: {
  readonly context: CellContext;
  readonly found: Exceptions;
  readonly staleDays: number;
}) {
  return (
    <section>
      <h2 className="plan-sheet__heading">What needs attention</h2>
      {found.groups.length === 0 && <p>Nothing is late, at risk, stale or in doubt.</p>}
      {fitted(found.groups).map(({ kind, exceptions, shown }) => {
        return (
          <div key={kind} className="plan-sheet__kind">
            <h3>
              {`${exceptionTitles[kind]}: ${exceptions.length.toLocaleString(locale)}`}
              {shown.length > 0 && shown.length < exceptions.length && `, first of them`}
            </h3>
            {shown.length > 0 && (
              <ul>
                {shown.map((exception, at) => (
                  <li key={at}>
                    <strong>{`${plan.keyOf(exception.issue)} ${plan.summaryOf(exception.issue)}.`}</strong>{' '}
                    {exceptionSaid(plan, exception, staleDays)
                      .map(({ sentence }) => sentence)
                      .join(' ')}
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </section>
  );
}

/** The first of each kind, as many as a page holds. */
function fitted(groups: Exceptions['groups']) {
  let left = MOST_EXCEPTIONS;
  return groups.map(({ kind, exceptions }) => {
    const shown = exceptions.slice(0, Math.min(MOST_OF_A_KIND, left));
    left -= shown.length;
    return { kind, exceptions, shown };
  });
}

function Roots({ context, read }: { readonly context: CellContext; readonly read: PortfolioView }) {
  const { plan } = context;
  const { roots, unsentRoots } = plan.rollup;
  const more = roots.length + unsentRoots - MOST_ROOTS;
  const rank = (root: number) => healthRank[plan.node(root).figures?.health.state ?? 'unknown'];
  const worstFirst = roots.toSorted((one, other) => rank(other) - rank(one));
  return (
    <section>
      <h2 className="plan-sheet__heading">Roots, worst first</h2>
      <table className="plan-sheet__table">
        <thead>
          <tr>
            <th className="plan-sheet__key">Key</th>
            <th>Summary</th>
            <th className="plan-sheet__fact">Decision owner</th>
            <th className="plan-sheet__fact">Health</th>
            <th className="plan-sheet__number">Progress</th>
            <th className="plan-sheet__number">End of the work</th>
            <th className="plan-sheet__late">Late</th>
            <th className="plan-sheet__fact">Launches</th>
          </tr>
        </thead>
        <tbody>
          {worstFirst.slice(0, MOST_ROOTS).map((root) => (
            <Root key={root} node={plan.node(root)} context={context} read={read} />
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="plan-sheet__line">{`And ${more.toLocaleString(context.locale)} more roots.`}</p>}
    </section>
  );
}

function Root({
  node: { key, summary, ownerId, figures },
  context: { unit, locale },
  read,
}: {
  readonly node: RollupNode;
  readonly context: CellContext;
  readonly read: PortfolioView;
}) {
  const reported = figures?.reported.state;
  const late = figures && latenessText(figures.lateness);
  return (
    <tr>
      <td>{key}</td>
      <td>{summary}</td>
      <td>{ownerId === null ? '–' : ownerName(ownerId, read.people)}</td>
      <td>
        {figures === null ? '–' : computedHealthLabel[figures.health.state]}
        {reported && <small>{`Reported ${reportedLabel[reported].toLowerCase()}`}</small>}
      </td>
      <td>{figures === null ? '–' : progressText(figures[unit], unit, locale)}</td>
      <td>
        {figures?.dates.endOn ? formatDay(figures.dates.endOn, locale) : '–'}
        {figures?.dates.varianceDays ? <small>{`${varianceText(figures.dates)} against due`}</small> : null}
      </td>
      <td>{late ?? '–'}</td>
      <td>
        {figures === null
          ? '–'
          : verdictsWorstFirst()
              .filter((verdict) => figures.readiness[verdict] > 0)
              .map((verdict) => `${figures.readiness[verdict]} ${verdict}`)
              .join(', ') || '–'}
      </td>
    </tr>
  );
}
