import type { ReactNode } from 'react';
import type { LaunchStatus } from '../../../src/domain/launch/launch';
import type { Assessment } from '../../../src/domain/readiness/assessment';
import { count } from '../format';
import { ProgressBar } from '../ui/ProgressBar';
import { inWords } from './due-words';

function Fact({
  name,
  value,
  children,
}: {
  readonly name: string;
  readonly value: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="fact">
      <dt className="fact__name">{name}</dt>
      <dd className="fact__value">{value}</dd>
      <dd className="fact__detail">{children}</dd>
    </div>
  );
}

function slipWords({ slips }: Assessment): string {
  if (slips.count === 0) return 'The date has not slipped.';
  const times = slips.count === 1 ? 'Slipped once' : `Slipped ${slips.count} times`;
  return `${times}, ${count(slips.days, 'day')} in all.`;
}

/** The figures beside the verdict. None of them is the verdict: the same score can be ready or not. */
export function LaunchFacts({
  assessment,
  status,
}: {
  readonly assessment: Assessment;
  readonly status: LaunchStatus;
}) {
  const { score, pace, launchInDays } = assessment;
  const when = launchInDays === null ? 'No date' : capital(inWords(launchInDays));
  return (
    <dl className="facts">
      <Fact name="Score" value={score.percent === null ? '–' : `${score.percent} %`}>
        {score.percent !== null && <ProgressBar label="Score" value={score.percent / 100} />}
        {`${score.settled} of ${count(score.applicable, 'point')} settled`}
      </Fact>
      <Fact name="Pace" value={pace.percent === null ? '–' : `${pace.percent} %`}>
        {pace.percent === null ? (
          'Nothing due yet'
        ) : (
          <>
            <ProgressBar label="Pace" value={pace.percent / 100} />
            {`${pace.settled} of ${count(pace.due, 'point')} due by today settled`}
          </>
        )}
      </Fact>
      <Fact name="Launch" value={status === 'cancelled' ? 'Cancelled' : when}>
        {slipWords(assessment)}
      </Fact>
    </dl>
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
