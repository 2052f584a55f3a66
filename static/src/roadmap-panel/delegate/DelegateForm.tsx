import { useEffect, useRef, useState } from 'react';
import type { Person } from '../../../../src/contract/person';
import type { OutputOf } from '../../../../src/contract/operations';
import type { FieldRight } from '../../../../src/domain/roadmap/decision-rights';
import type { HealthDelegate } from '../../../../src/domain/roadmap/health-delegate';
import type { Problem } from '../../../../src/domain/problem';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { DateInput } from '../../ui/DateInput';
import { Field } from '../../ui/Field';
import { Message } from '../../ui/Message';
import { TextArea } from '../../ui/TextArea';
import { UserPicker } from '../../ui/UserPicker';
import { usePeople } from '../people-context';

export type DelegateChange = OutputOf<'roadmap.setHealthDelegate'>;

interface DelegateFormProps {
  readonly issueId: string;
  readonly delegate: HealthDelegate | null;
  readonly right: FieldRight;
  readonly today: string;
  readonly onClose: () => void;
  readonly onChanged: (change: DelegateChange) => void;
}

const problemAt = (problems: readonly Problem[], path: string): string | null =>
  problems.find((problem) => problem.path === path)?.message ?? null;

/** Names one person until a day, or takes them back. */
export default function DelegateForm({ issueId, delegate, right, today, onClose, onChanged }: DelegateFormProps) {
  const { timeZone } = useHostContext();
  const { personOf, remember } = usePeople();
  const [person, setPerson] = useState<Person | null>(delegate && personOf(delegate.accountId));
  const [untilOn, setUntilOn] = useState<string | null>(delegate?.untilOn ?? null);
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const send = async (next: HealthDelegate | null) => {
    setIsSending(true);
    setFailure(null);
    setProblems([]);
    try {
      const change = await call('roadmap.setHealthDelegate', {
        issueId,
        delegate: next,
        timeZone,
        ...(reason.trim() !== '' && { overrideReason: reason.trim() }),
      });
      onChanged(change);
      onClose();
    } catch (thrown) {
      const refused = toCallError(thrown);
      setProblems(refused.problems);
      if (refused.problems.length === 0) setFailure(refused.message);
    } finally {
      setIsSending(false);
    }
  };
  const save = () => {
    const missing = [
      ...(person === null ? [{ path: 'delegate/accountId', code: 'required', message: 'Choose a person.' }] : []),
      ...(untilOn === null ? [{ path: 'delegate/untilOn', code: 'required', message: 'Choose the last day.' }] : []),
    ];
    if (person === null || untilOn === null) return setProblems(missing);
    return void send({ accountId: person.accountId, untilOn });
  };
  return (
    <div ref={form} className="answer-card" role="group" aria-label="Who reports health">
      <div className="answer-columns answer-columns--wide">
        <Field label="Reports health in the owner’s place" error={problemAt(problems, 'delegate/accountId')}>
          {(control) => (
            <UserPicker
              {...control}
              value={person}
              onChange={(picked) => {
                if (picked !== null) remember(picked);
                setPerson(picked);
              }}
            />
          )}
        </Field>
        <Field label="Until" help="That day included." error={problemAt(problems, 'delegate/untilOn')}>
          {(control) => <DateInput {...control} min={today} value={untilOn} onChange={setUntilOn} />}
        </Field>
      </div>
      {right.kind === 'override' && (
        <Field label="Reason" help={right.sentence} isRequired error={problemAt(problems, 'overrideReason')}>
          {(control) => <TextArea {...control} rows={1} limit={500} value={reason} onChange={setReason} />}
        </Field>
      )}
      {failure !== null && (
        <Message tone="error" live="alert">
          {failure}
        </Message>
      )}
      <div className="answer-row">
        <Button appearance="primary" isLoading={isSending} onClick={save}>
          Save
        </Button>
        {delegate !== null && (
          <Button disabled={isSending} onClick={() => void send(null)}>
            Take back
          </Button>
        )}
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
