import { useState } from 'react';
import { maySettleCondition, type ConditionStanding } from '../../../../src/domain/launch/settle-condition';
import { call } from '../../api';
import { formatDay, formatInstant } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { Lozenge, type Tone } from '../../ui/Lozenge';
import { daysApart, dueWords } from '../due-words';
import { useLaunch } from '../launch-context';
import { useActor } from '../use-actor';
import { ReasonForm } from './ReasonForm';

function stateOf({ check, isOverdue }: ConditionStanding): { readonly label: string; readonly tone: Tone } {
  if (check?.met === true) return { label: 'Met', tone: 'success' };
  if (check !== null) return { label: 'Not met', tone: 'danger' };
  return isOverdue ? { label: 'Overdue', tone: 'danger' } : { label: 'Not seen yet', tone: 'information' };
}

/** What the go in force depends on, and whether it came about. */
export function ConditionCard({ standing }: { readonly standing: ConditionStanding }) {
  const { view, reading, personOf, changed } = useLaunch();
  const viewer = useHostContext();
  const [answer, setAnswer] = useState<'met' | 'not met' | null>(null);
  const { condition, check, decision } = standing;
  const { launch, assessment, entityId } = reading;
  const { label, tone } = stateOf(standing);
  const isRunning = launch.status === 'planned' || launch.status === 'launched';
  const actor = useActor();
  const maySay = isRunning && maySettleCondition(condition, actor);
  const due = dueWords(daysApart(assessment.today, condition.dueOn), {
    isSettled: check?.met === true,
    isOverdue: standing.isOverdue,
  });
  const on = formatDay(condition.dueOn, viewer.locale);
  return (
    <section className="round" aria-labelledby="condition-title">
      <div className="round__head">
        <h2 className="launch-subtitle" id="condition-title">
          The go depends on a condition
        </h2>
        <Lozenge tone={tone}>{label}</Lozenge>
      </div>
      <p>{condition.text}</p>
      <p className="launch-quiet">
        {`${personOf(condition.ownerId).displayName} answers for it. ${due === null ? `By ${on}` : `${due.text}, ${on}`}.`}
      </p>
      {check !== null && (
        <p>
          {`${check.note} `}
          <span className="launch-quiet">
            {`${personOf(check.by).displayName}, ${formatInstant(check.at, { ...viewer, today: assessment.today })}`}
          </span>
        </p>
      )}
      {check?.met === false && <p>The go stands until a release manager records another decision.</p>}
      {maySay && answer === null && (
        <div className="form-buttons">
          {check?.met !== true && <Button onClick={() => setAnswer('met')}>It is met…</Button>}
          {check?.met !== false && <Button onClick={() => setAnswer('not met')}>It isn’t met…</Button>}
        </div>
      )}
      {answer !== null && (
        <ReasonForm
          title={answer === 'met' ? 'The condition is met' : 'The condition isn’t met'}
          label="What was seen"
          whenEmpty="Say what was seen: it stays beside the condition."
          path="note"
          button={answer === 'met' ? 'It is met' : 'It isn’t met'}
          onClose={() => setAnswer(null)}
          onSave={async (note) => {
            const met = answer === 'met';
            const input = { issueId: view.issue.issueId, entityId, decision, met, note, seenAt: check?.at ?? null };
            const change = await call('launch.settleCondition', input);
            setAnswer(null);
            changed(change, met ? 'The condition is met.' : 'The condition isn’t met.');
          }}
        />
      )}
    </section>
  );
}
