import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AskedFunction } from '../../../../src/domain/launch/go-no-go-round';
import { freezeVerdict } from '../../../../src/domain/readiness/freeze-verdict';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { formatDay } from '../../format';
import { announce } from '../../host';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { DateInput } from '../../ui/DateInput';
import { Field, FieldGroup } from '../../ui/Field';
import { Skeleton } from '../../ui/Skeleton';
import { TextArea } from '../../ui/TextArea';
import { voterWords } from '../go-no-go/round-words';
import { Snapshot } from '../go-no-go/Snapshot';
import { useLaunch } from '../launch-context';
import { problemAt } from '../problem-at';
import { useLaunchTask } from '../use-launch-task';
import { TaskFailure } from './TaskFailure';
import { TaskSection } from './TaskSection';

const DAYS_TO_VOTE = 2;

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Asks the functions for their votes on the verdict as it stands. Those without a lead are asked too: their vote can be entered. */
export function OpenRound({ onClose }: { readonly onClose: () => void }) {
  const { view, reading, changed } = useLaunch();
  const { locale } = useHostContext();
  const { launch, assessment, entityId, revision: baseRevision } = reading;
  const { issueId } = view.issue;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set(['Release']));
  const [closesOn, setClosesOn] = useState<string | null>(daysAfter(assessment.today, DAYS_TO_VOTE));
  const [note, setNote] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const task = useLaunchTask();
  const preview = useQuery({
    queryKey: ['launch.previewRound', entityId],
    queryFn: () => call('launch.previewRound', { issueId, entityId }),
    gcTime: 0,
  });
  const offered = preview.data?.functions ?? [];
  const chosen = offered.map(({ function: name }) => name).filter((name) => !left.has(name));
  const nameOf = (id: string) => preview.data?.people[id]?.displayName ?? 'Someone you can’t see';

  const save = () =>
    task.run(async () => {
      setHasTried(true);
      if (chosen.length === 0 || closesOn === null) return;
      const given = note.trim() === '' ? null : note.trim();
      const input = { issueId, entityId, baseRevision, functions: chosen, closesOn, note: given };
      const change = await call('launch.openRound', input);
      onClose();
      changed(change, `The round is open until ${formatDay(closesOn, locale)}.`);
      announce({ id: 'go-no-go-round', title: 'Go/no-go round opened' });
    });
  const toggle = (name: string, isAsked: boolean) =>
    setLeft((before) => new Set(isAsked ? [...before].filter((other) => other !== name) : [...before, name]));
  const failure = task.failure ?? (preview.isError ? toCallError(preview.error) : null);

  return (
    <TaskSection
      title="Ask for votes"
      onSubmit={() => void save()}
      footer={
        <>
          <Button type="submit" appearance="primary" isLoading={task.isRunning}>
            Open round
          </Button>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <Snapshot
        frozen={freezeVerdict(launch, { today: assessment.today, now: assessment.assessedAt })}
        lead="What they vote on: now"
      >
        <p className="launch-quiet">
          Opening the round freezes this, without the go/no-go item itself. The decision that you record at its end
          keeps it with the votes.
        </p>
      </Snapshot>
      {preview.isPending && <Skeleton width="wide" />}
      {offered.length > 0 && (
        <FieldGroup
          label="Who votes"
          isRequired
          help="Leads vote here themselves, or who stands in for them. What you are told you can enter for them."
          error={hasTried && chosen.length === 0 ? 'Ask at least one function.' : problemAt(task.failure, 'functions')}
        >
          {(group) => (
            <div {...group} className="asked-functions">
              {offered.map((asked: AskedFunction) => (
                <Checkbox
                  key={asked.function}
                  label={asked.function}
                  description={capital(voterWords(asked, nameOf))}
                  isChecked={!left.has(asked.function)}
                  onChange={(isAsked) => toggle(asked.function, isAsked)}
                />
              ))}
            </div>
          )}
        </FieldGroup>
      )}
      <Field
        label="Last day for votes"
        isRequired
        error={hasTried && closesOn === null ? 'Choose the last day.' : problemAt(task.failure, 'closesOn')}
      >
        {(control) => <DateInput {...control} min={assessment.today} value={closesOn} onChange={setClosesOn} />}
      </Field>
      <Field
        label="Note to the voters"
        help="What to read or look at before they vote."
        error={problemAt(task.failure, 'note')}
      >
        {(control) => <TextArea {...control} limit={500} value={note} onChange={setNote} />}
      </Field>
      <TaskFailure failure={failure} inputs={['functions', 'closesOn', 'note']} />
    </TaskSection>
  );
}
