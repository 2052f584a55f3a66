import { useEffect, useRef, useState } from 'react';
import type { Wave } from '../../../../src/domain/launch/waves';
import { call } from '../../api';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { TextArea } from '../../ui/TextArea';
import { useLaunch } from '../launch-context';
import { problemAt } from '../problem-at';
import { TaskFailure } from '../tasks/TaskFailure';
import { useLaunchTask } from '../use-launch-task';

/** A release manager's word on a wave's exit, or that it no longer holds. The next wave goes out on it. */
export function WaveExit({ wave, onClose }: { readonly wave: Wave; readonly onClose: () => void }) {
  const { view, reading, changed } = useLaunch();
  const [note, setNote] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const task = useLaunchTask();
  const met = wave.exit === null;
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const save = () =>
    task.run(async () => {
      setHasTried(true);
      if (note.trim() === '') return;
      const { entityId, revision: baseRevision } = reading;
      const where = { issueId: view.issue.issueId, entityId, baseRevision };
      const change = await call('launch.exitWave', { ...where, wave: wave.wave, met, note: note.trim() });
      onClose();
      changed(change, met ? `Wave ${wave.wave} has met its exit.` : `The exit of wave ${wave.wave} was taken back.`);
    });
  return (
    <form
      ref={form}
      className="wave-exit"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={met ? 'What was seen' : 'Why it no longer holds'}
        isRequired
        help={met ? `Wave ${wave.wave + 1} waits for this word.` : `Wave ${wave.wave + 1} will wait again.`}
        error={hasTried && note.trim() === '' ? 'Say what was seen.' : problemAt(task.failure, 'note')}
      >
        {(control) => <TextArea {...control} limit={500} value={note} onChange={setNote} />}
      </Field>
      <TaskFailure failure={task.failure} inputs={['note']} />
      <div className="form-buttons">
        <Button type="submit" appearance="primary" isLoading={task.isRunning}>
          {met ? 'Exit met' : 'Take it back'}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
