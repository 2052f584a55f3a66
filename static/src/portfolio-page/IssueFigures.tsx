import type { ReactNode } from 'react';
import type { Figures } from '../../../src/domain/rollup/measures';
import type { RollupUnit } from '../../../src/domain/rollup/plan';
import { count } from '../format';
import { childrenSumText } from './children-sum';
import { ReadinessCell } from './figure-cells';
import { ageText, datedText, days, progressText, spanText, varianceSentence } from './figure-words';
import type { CellContext } from './grid-columns';
import { confidenceLabel } from './health-words';
import { HealthLozenge } from './HealthLozenge';
import { NamedIssueList, RowLink } from './NamedIssueList';

interface IssueFiguresProps {
  readonly index: number;
  readonly context: CellContext;
  readonly figures: Figures;
  readonly onShow: (index: number) => void;
}

const unitLabels: Readonly<Record<RollupUnit, string>> = { count: 'issues', points: 'points', time: 'time' };
const units: readonly RollupUnit[] = ['count', 'points', 'time'];

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="detail__part">
      <h4 className="detail__label">{title}</h4>
      {children}
    </section>
  );
}

function Health({ context: { plan }, figures: { health, reported }, onShow }: IssueFiguresProps) {
  return (
    <>
      <Part title="Computed health">
        <p>
          <HealthLozenge state={health.state} />
        </p>
        {health.reasons.map(({ sentence, issues }) => (
          <p key={sentence}>
            {sentence} <NamedIssueList plan={plan} issues={issues} onShow={onShow} />
          </p>
        ))}
      </Part>
      <Part title="Reported health">
        {reported.state === null ? (
          <p>Nobody has reported on this issue.</p>
        ) : (
          <>
            <p className="detail__line">
              <HealthLozenge state={reported.state} /> <span className="quiet">{ageText(reported.ageDays)}</span>
            </p>
            {reported.sentence !== null && <p>“{reported.sentence}”</p>}
            {reported.disagrees && (
              <p>This disagrees with the computed health. The two stand side by side until people settle it.</p>
            )}
          </>
        )}
      </Part>
    </>
  );
}

function Dates({ context: { locale }, figures: { dates, lateness } }: IssueFiguresProps) {
  const { ownStartOn, ownDueOn, startOn, endOn } = dates;
  return (
    <Part title="Dates">
      <p>Its own: {spanText(ownStartOn, ownDueOn, locale)}</p>
      <p>
        Of the work: {spanText(startOn, endOn, locale)}, {datedText(dates)}
      </p>
      <p>{varianceSentence(dates)}</p>
      {lateness.finishDays !== null && <p>The latest end is {days(lateness.finishDays)} past.</p>}
      {lateness.startDays !== null && <p>The latest start is {days(lateness.startDays)} overdue.</p>}
    </Part>
  );
}

function Doubts({ context: { plan }, figures: { risk, confidence, readiness, stale }, onShow }: IssueFiguresProps) {
  return (
    <>
      <Part title="Risk">
        <p>
          {risk.greatest === null
            ? 'No open risk is written down.'
            : `${count(risk.count, 'open risk')}, the greatest ${risk.greatest} of 9.`}
        </p>
      </Part>
      <Part title="Confidence">
        {confidence.least === null || confidence.issue === null ? (
          <p>Nobody has said how confident they are.</p>
        ) : (
          <p>
            {confidenceLabel[confidence.least]} at least, in{' '}
            <RowLink plan={plan} index={confidence.issue} onShow={onShow} />
            {`: ${confidence.low} low, ${confidence.medium} medium, ${confidence.high} high.`}
          </p>
        )}
      </Part>
      <Part title="Launch readiness">
        <p className="detail__line">
          <ReadinessCell readiness={readiness} />
        </p>
      </Part>
      <Part title="Stale">
        <p>{stale.count === 0 ? 'Nothing here is stale.' : `${count(stale.count, 'stale issue')} here and below.`}</p>
      </Part>
    </>
  );
}

/** An issue's figures as sentences. */
export function IssueFigures(props: IssueFiguresProps) {
  const { figures, context, index } = props;
  const sum = childrenSumText(context.plan, index, context.unit, context.locale);
  const { scope, coverage } = figures;
  return (
    <>
      <Health {...props} />
      <Part title="Progress">
        {units.map((unit) => (
          <p key={unit}>{`In ${unitLabels[unit]}: ${progressText(figures[unit], unit, context.locale)}`}</p>
        ))}
        {sum !== null && <p>{sum}</p>}
        <p className="quiet">
          {`${count(scope.issues, 'issue')} that you can see here and below, ${scope.excluded} cancelled. Of ${count(scope.leaves, 'leaf issue')}, ${coverage.points} have points and ${coverage.time} a time estimate, of their own or from above.`}
        </p>
      </Part>
      <Dates {...props} />
      <Doubts {...props} />
    </>
  );
}
