import { useEffect, useRef, useState } from 'react';
import type { Person } from '../../../../src/contract/person';
import type { Outcome } from '../../../../src/domain/launch/go-no-go';
import type { FunctionVote } from '../../../../src/domain/launch/round-standing';
import { call } from '../../api';
import { Button } from '../../ui/Button';
import { Field, FieldGroup } from '../../ui/Field';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { TextArea } from '../../ui/TextArea';
import { UserPicker } from '../../ui/UserPicker';
import { useLaunch } from '../launch-context';
import { outcomeWords } from '../outcome-words';
import { TaskFailure } from '../tasks/TaskFailure';
import { useTask } from '../use-task';
import { outcomeSegments } from './outcome-segments';

interface VoteFormProps {
  readonly round: number;
  readonly asked: FunctionVote;
  /** Whether it was told to the release manager who enters it. */
  readonly isTold: boolean;
  readonly onClose: () => void;
}

/** One function's vote: one's own, or as told. */
export function VoteForm({ round, asked, isTold, onClose }: VoteFormProps) {
  const { view, reading, changed, reload, remember, personOf } = useLaunch();
  const [first] = asked.voterIds;
  const [vote, setVote] = useState<Outcome | null>(asked.vote?.vote ?? null);
  const [comment, setComment] = useState(asked.vote?.comment ?? '');
  const [voter, setVoter] = useState<Person | null>(() => (first === undefined ? null : personOf(first)));
  const [hasTried, setHasTried] = useState(false);
  const task = useTask();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input:checked, input, textarea')?.focus();
  }, []);

  const save = () =>
    task.run(async () => {
      setHasTried(true);
      if (vote === null || (isTold && voter === null)) return;
      const input = {
        issueId: view.issue.issueId,
        entityId: reading.entityId,
        round,
        function: asked.function,
        vote,
        comment: comment.trim(),
        voterId: isTold ? (voter?.accountId ?? null) : null,
        seenAt: asked.vote?.at ?? null,
      };
      try {
        const change = await call('launch.vote', input);
        onClose();
        changed(change, `The vote of ${asked.function} is ${outcomeWords[vote].label.toLocaleLowerCase()}.`);
      } catch (thrown) {
        // Somebody voted first, or the round is over: what stands now is shown beside what was typed.
        await reload().catch(() => undefined);
        throw thrown;
      }
    });

  return (
    <form
      ref={form}
      className="vote-form"
      aria-label={isTold ? `The vote of ${asked.function}, as told` : `Your vote for ${asked.function}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {isTold && (
        <Field
          label="Whose word it is"
          isRequired
          help="The vote is marked as told to you. They can still vote themselves, which takes its place."
          error={hasTried && voter === null ? 'Name who told you.' : null}
        >
          {(control) => (
            <UserPicker
              {...control}
              value={voter}
              onChange={(person) => {
                if (person !== null) remember(person);
                setVoter(person);
              }}
            />
          )}
        </Field>
      )}
      <FieldGroup label="Vote" isRequired error={hasTried && vote === null ? 'Choose a vote.' : null}>
        {({ id, ...group }) => (
          <SegmentedControl<Outcome>
            id={id}
            aria-labelledby={group['aria-labelledby']}
            aria-describedby={group['aria-describedby']}
            aria-invalid={hasTried && vote === null ? true : undefined}
            segments={outcomeSegments}
            value={vote}
            onChange={setVote}
          />
        )}
      </FieldGroup>
      <Field label="Comment" help="What others should know of it. A dissent is kept with its words.">
        {(control) => <TextArea {...control} limit={500} value={comment} onChange={setComment} />}
      </Field>
      <TaskFailure failure={task.failure} />
      <div className="form-buttons">
        <Button type="submit" appearance="primary" isLoading={task.isRunning}>
          {isTold ? 'Enter vote' : 'Vote'}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
