import { useMutation } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { Button } from '../../ui/Button';
import { Field, FieldGroup } from '../../ui/Field';
import { Message } from '../../ui/Message';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { TextArea } from '../../ui/TextArea';
import type { TemplateEditor } from '../draft/use-template-editor';
import { useFocusLater } from '../use-focus-later';

interface EndTrialProps {
  readonly editor: TemplateEditor;
  readonly version: number;
  readonly onEnded: () => void;
}

type TrialEnd = 'keep' | 'withdraw';

const means: Readonly<Record<TrialEnd, string>> = {
  keep: 'The version stays what new items start with.',
  withdraw: 'The version before is offered again. Whoever accepted this one keeps it, with every answer.',
};

/** The decision that a trial is for. */
export function EndTrial({ editor, version, onEnded }: EndTrialProps) {
  const { templateId, act, withdraw } = editor;
  const id = useId();
  const focusLater = useFocusLater();
  const [outcome, setOutcome] = useState<TrialEnd | null>(null);
  const [learning, setLearning] = useState('');
  const [isTried, setIsTried] = useState(false);
  const ending = useMutation({
    mutationFn: (chosen: TrialEnd) =>
      (chosen === 'withdraw' ? withdraw : act)((baseRevision) =>
        call('template.endTrial', { templateId, baseRevision, outcome: chosen, learning: learning.trim() }),
      ),
    onSuccess: onEnded,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (outcome === null) focusLater(`${id}-outcome`);
    else if (learning.trim() === '') focusLater(`${id}-learning`);
    else if (!ending.isPending) ending.mutate(outcome);
  };
  return (
    <form className="trial__end" noValidate onSubmit={submit}>
      <h3 className="publish__heading">End the trial</h3>
      <FieldGroup
        label={`Version ${version}`}
        id={`${id}-outcome`}
        isRequired
        help={outcome && means[outcome]}
        error={isTried && outcome === null ? 'Choose one.' : null}
      >
        {({ role: _group, ...named }) => (
          <SegmentedControl<TrialEnd>
            {...named}
            segments={[
              { id: 'keep', label: 'Keep' },
              { id: 'withdraw', label: 'Take back' },
            ]}
            value={outcome}
            onChange={setOutcome}
          />
        )}
      </FieldGroup>
      <Field
        label="What was learned"
        id={`${id}-learning`}
        isRequired
        error={isTried && learning.trim() === '' ? 'Write it down: the trial was for this.' : null}
      >
        {(control) => <TextArea {...control} rows={2} limit={500} value={learning} onChange={setLearning} />}
      </Field>
      {ending.isError && (
        <Message tone="error" live="alert" title="The trial goes on">
          <p>{toCallError(ending.error).message}</p>
        </Message>
      )}
      <div>
        <Button type="submit" appearance="primary" isLoading={ending.isPending}>
          End the trial
        </Button>
      </div>
    </form>
  );
}
