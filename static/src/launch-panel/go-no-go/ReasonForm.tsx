import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { TextArea } from '../../ui/TextArea';
import { problemAt } from '../problem-at';
import { TaskFailure } from '../tasks/TaskFailure';
import { useLaunchTask } from '../use-launch-task';

interface ReasonFormProps {
  readonly title: string;
  readonly label: string;
  readonly help?: ReactNode;
  /** Said where nothing was written. */
  readonly whenEmpty: string;
  /** Where the server's problem with the words stands. */
  readonly path: string;
  readonly button: string;
  readonly onSave: (words: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Something done with a few words that stay. */
export function ReasonForm(props: ReasonFormProps) {
  const { title, label, help, whenEmpty, path, button, onSave, onClose } = props;
  const [words, setWords] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const task = useLaunchTask();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus();
  }, []);
  const isEmpty = words.trim() === '';
  return (
    <form
      ref={form}
      className="vote-form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setHasTried(true);
        if (!isEmpty) void task.run(() => onSave(words.trim()));
      }}
    >
      <Field
        label={label}
        isRequired
        {...(help !== undefined && { help })}
        error={hasTried && isEmpty ? whenEmpty : problemAt(task.failure, path)}
      >
        {(control) => <TextArea {...control} limit={500} value={words} onChange={setWords} />}
      </Field>
      <TaskFailure failure={task.failure} inputs={[path]} />
      <div className="form-buttons">
        <Button type="submit" appearance="primary" isLoading={task.isRunning}>
          {button}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
