import { wayToReady, type ReadyStep } from '../../../src/domain/readiness/steps-to-ready';
import { formatDay } from '../format';
import { useHostContext } from '../host-context';
import { dueWords } from './due-words';
import { ItemLink } from './ItemLink';
import { useLaunch } from './launch-context';
import './ready-steps.css';
import { WorkIssueLinks } from './WorkIssueLinks';

function Step({ step }: { readonly step: ReadyStep }) {
  const { personOf } = useLaunch();
  const { locale } = useHostContext();
  const due = dueWords(step.dueInDays, { isSettled: false, isOverdue: step.overdue });
  const owner = step.ownerId === null ? 'Nobody owns it' : personOf(step.ownerId).displayName;
  const facts = [step.function, owner, step.dueOn !== null && formatDay(step.dueOn, locale)].filter(Boolean);
  return (
    <li className="ready-step">
      <p>
        <ItemLink itemId={step.itemId}>{step.title}</ItemLink>
        {`: ${step.what.charAt(0).toLocaleLowerCase()}${step.what.slice(1)}.`}
        <WorkIssueLinks itemIds={[step.itemId]} />
      </p>
      <p className="launch-quiet">
        {due !== null && <span className={step.overdue ? 'ready-step__late' : undefined}>{`${due.text} · `}</span>}
        {facts.join(' · ')}
      </p>
      {step.waitsFor.length > 0 && (
        <p className="launch-quiet">
          {'Comes after '}
          {step.waitsFor.map(({ itemId, title }, index) => (
            <span key={itemId}>
              {index > 0 && ', '}
              <ItemLink itemId={itemId}>{title}</ItemLink>
            </span>
          ))}
        </p>
      )}
    </li>
  );
}

/** The least that must be settled for the launch to be ready, in the order in which it can be done. */
export default function ReadySteps() {
  const { launch, assessment } = useLaunch().reading;
  const way = wayToReady(launch, assessment);
  if (way === null) return null;
  return (
    <div className="ready-steps">
      <p>
        {`With these settled and nothing else changed, the launch is ${way.target.toLocaleLowerCase()}. Recommended items only add to the score.`}
      </p>
      <ol className="ready-steps__list">
        {way.steps.map((step) => (
          <Step key={step.itemId} step={step} />
        ))}
      </ol>
    </div>
  );
}
