import { useState } from 'react';
import type { Outcome } from '../../../../src/domain/launch/go-no-go';
import { runningRound } from '../../../../src/domain/launch/round-standing';
import { freezeVerdict } from '../../../../src/domain/readiness/freeze-verdict';
import { call } from '../../api';
import { announce } from '../../host';
import { Button } from '../../ui/Button';
import { DateInput } from '../../ui/DateInput';
import { Field, FieldGroup } from '../../ui/Field';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { TextArea } from '../../ui/TextArea';
import { UserPicker } from '../../ui/UserPicker';
import { outcomeSegments } from '../go-no-go/outcome-segments';
import { RoundToDecide } from '../go-no-go/RoundToDecide';
import { Snapshot } from '../go-no-go/Snapshot';
import { useLaunch } from '../launch-context';
import { outcomeWords } from '../outcome-words';
import { problemAt } from '../problem-at';
import { useLaunchTask } from '../use-launch-task';
import { blankDecision, decisionOf, missingIn, type DecisionDraft } from './decision-draft';
import { TaskFailure } from './TaskFailure';
import { TaskSection } from './TaskSection';
import { VoteRows } from './VoteRows';

/** What is kept with the decision: the verdict of this moment, and what is still open and due later. */
function FrozenNow() {
  const { assessment, launch } = useLaunch().reading;
  const frozen = freezeVerdict(launch, { today: assessment.today, now: assessment.assessedAt });
  return (
    <Snapshot frozen={frozen} lead="Now">
      <p className="launch-quiet">
        The verdict is frozen with the decision, as it stands without the go/no-go item itself. A decision is never
        edited; a later one takes its place.
      </p>
    </Snapshot>
  );
}

/** Records a go/no-go: what was decided, on what, by whom, and who dissents. */
export function RecordDecision({ onClose }: { readonly onClose: () => void }) {
  const { view, reading, changed, remember } = useLaunch();
  const [draft, setDraft] = useState<DecisionDraft>(blankDecision);
  const [hasTried, setHasTried] = useState(false);
  const task = useLaunchTask();
  const set = (part: Partial<DecisionDraft>) => setDraft((before) => ({ ...before, ...part }));
  const round = runningRound(reading.launch, reading.assessment.today);
  const missing = missingIn(draft);
  const errorAt = (path: string) => (hasTried ? missing[path] : null) ?? problemAt(task.failure, path);

  const save = () =>
    task.run(async () => {
      setHasTried(true);
      // Where a round runs, the votes are those of the round.
      const decision = decisionOf(round === null ? draft : { ...draft, votes: [] });
      if (decision === null) return;
      const { entityId, revision: baseRevision } = reading;
      const input = { issueId: view.issue.issueId, entityId, baseRevision, decision };
      const change = await call('launch.decide', input);
      const { label } = outcomeWords[decision.outcome];
      onClose();
      changed(change, `${label} is recorded.`);
      announce({ id: 'go-no-go', title: `${label} recorded` });
    });

  return (
    <TaskSection
      title="Record a go/no-go"
      onSubmit={() => void save()}
      footer={
        <>
          <Button type="submit" appearance="primary" isLoading={task.isRunning}>
            Record decision
          </Button>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      {round === null ? <FrozenNow /> : <RoundToDecide standing={round} outcome={draft.outcome} />}
      <FieldGroup label="Decision" isRequired error={errorAt('outcome')}>
        {({ id, ...group }) => (
          <SegmentedControl<Outcome>
            id={id}
            aria-labelledby={group['aria-labelledby']}
            aria-describedby={group['aria-describedby']}
            aria-invalid={errorAt('outcome') === null ? undefined : true}
            segments={outcomeSegments}
            value={draft.outcome}
            onChange={(outcome) => set({ outcome })}
          />
        )}
      </FieldGroup>
      {draft.outcome === 'conditional go' && (
        <div className="condition" role="group" aria-label="What the go depends on">
          <Field
            label="Condition"
            isRequired
            help="Something that anybody can observe."
            error={errorAt('condition/text') ?? errorAt('condition')}
          >
            {(control) => (
              <TextArea
                {...control}
                limit={500}
                value={draft.conditionText}
                onChange={(conditionText) => set({ conditionText })}
              />
            )}
          </Field>
          <div className="condition__parts">
            <Field label="Who answers for it" isRequired error={errorAt('condition/ownerId')}>
              {(control) => (
                <UserPicker
                  {...control}
                  value={draft.conditionOwner}
                  onChange={(conditionOwner) => {
                    if (conditionOwner !== null) remember(conditionOwner);
                    set({ conditionOwner });
                  }}
                />
              )}
            </Field>
            <Field label="By" isRequired error={errorAt('condition/dueOn')}>
              {(control) => (
                <DateInput
                  {...control}
                  min={reading.assessment.today}
                  value={draft.conditionDueOn}
                  onChange={(conditionDueOn) => set({ conditionDueOn })}
                />
              )}
            </Field>
          </div>
        </div>
      )}
      <Field
        label="Rationale"
        help="Why, in a few sentences, for those who were not there."
        error={errorAt('rationale')}
      >
        {(control) => (
          <TextArea {...control} limit={2000} value={draft.rationale} onChange={(rationale) => set({ rationale })} />
        )}
      </Field>
      {round === null && (
        <VoteRows
          votes={draft.votes}
          outcome={draft.outcome}
          errorOf={(index) => errorAt(`votes/${index}`)}
          onChange={(votes) => set({ votes })}
        />
      )}
      <TaskFailure failure={task.failure} inputs={['outcome', 'condition', 'condition/dueOn', 'rationale']} />
    </TaskSection>
  );
}
