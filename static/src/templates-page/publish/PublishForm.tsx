import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Field } from '../../ui/Field';
import { Message } from '../../ui/Message';
import { TextArea } from '../../ui/TextArea';
import type { TemplateEditor } from '../draft/use-template-editor';
import { todayIn } from '../today-in';
import { useFocusLater } from '../use-focus-later';
import type { Outcome } from './outcome';
import { emptyTrial, trialPart, trialProblems, type TrialDraft } from './trial-draft';
import { TrialForm } from './TrialForm';
import './publish.css';

interface PublishFormProps {
  readonly editor: TemplateEditor;
  readonly version: number;
  /** The revision that was shown: another one is not published unseen. */
  readonly previewed: number;
  /** A trial needs a version to compare with. */
  readonly hasBefore: boolean;
  readonly onPublished: (outcome: Outcome) => void;
  readonly onBack: () => void;
  readonly onOutdated: () => void;
}

/** The note that goes with the version, whether it is on trial, and the button. */
export function PublishForm(props: PublishFormProps) {
  const { editor, version, previewed, hasBefore, onPublished, onBack, onOutdated } = props;
  const { templateId, act } = editor;
  const today = todayIn(useHostContext().timeZone);
  const focusLater = useFocusLater();
  const [note, setNote] = useState('');
  const [trial, setTrial] = useState<TrialDraft | null>(null);
  const [isTried, setIsTried] = useState(false);
  const problems = trial === null ? {} : trialProblems(trial, today);
  const publishing = useMutation({
    mutationFn: () =>
      act(() =>
        call('template.publish', {
          templateId,
          baseRevision: previewed,
          note: note.trim(),
          ...(trial !== null && trial.endsOn !== null && { trial: { ...trial, endsOn: trial.endsOn } }),
        }),
      ),
    onSuccess: (result) => onPublished({ kind: 'published', version: result.version, isTrial: trial !== null }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    const [first] = Object.keys(problems);
    if (first !== undefined) focusLater(trialPart(first));
    else if (!publishing.isPending) publishing.mutate();
  };
  const failure = publishing.isError ? toCallError(publishing.error) : null;
  return (
    <form className="publish__part" noValidate onSubmit={submit}>
      <h3 className="publish__heading">Publish it</h3>
      <Field
        label="Note"
        help="What changed and why, in a sentence or two: product managers read it where the version is offered."
      >
        {(control) => <TextArea {...control} rows={2} limit={500} value={note} onChange={setNote} />}
      </Field>
      {hasBefore && (
        <Checkbox
          label="Publish it on trial"
          description="With a day on which you decide, and what is measured against the version before."
          isChecked={trial !== null}
          onChange={(isTrial) => setTrial(isTrial ? emptyTrial : null)}
        />
      )}
      {trial !== null && <TrialForm trial={trial} problems={isTried ? problems : {}} onChange={setTrial} />}
      {failure !== null && (
        <Message
          tone="error"
          live="alert"
          title="Nothing was published"
          {...(failure.code === 'busy' && {
            actions: (
              <Button spacing="compact" onClick={onOutdated}>
                Look again
              </Button>
            ),
          })}
        >
          <p>{failure.message}</p>
          {failure.problems.map(({ path, message }) => (
            <p key={path + message}>{message}</p>
          ))}
        </Message>
      )}
      <div className="publish__foot">
        {note.trim() === '' && hasBefore && (
          <p className="quiet">Without a note, product managers are offered the version with no reason to take it.</p>
        )}
        <div className="form-page__actions">
          <Button type="submit" appearance="primary" isLoading={publishing.isPending}>
            {`Publish version ${version}`}
          </Button>
          <Button appearance="subtle" onClick={onBack}>
            Back to the fields
          </Button>
        </div>
      </div>
    </form>
  );
}
