import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { toCallError } from '../../call-error';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Message } from '../../ui/Message';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { TextInput } from '../../ui/TextInput';

const MOST_LETTERS = 80;

const whose = [
  { id: 'own', label: 'Only me' },
  { id: 'shared', label: 'Everybody who finds the plan' },
] as const;

interface SaveViewProps {
  /** Whether the view may be everybody's. */
  readonly mayShare: boolean;
  readonly onSave: (name: string, isOwn: boolean) => Promise<void>;
  readonly onClose: () => void;
}

/** Keeps what is shown, and how, under a name. */
export function SaveView({ mayShare, onSave, onClose }: SaveViewProps) {
  const [name, setName] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [reader, setReader] = useState<(typeof whose)[number]['id']>('own');
  const saving = useMutation({ mutationFn: () => onSave(name.trim(), !mayShare || reader === 'own') });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (name.trim() === '') document.getElementById('view-name')?.focus();
    else if (!saving.isPending) saving.mutate();
  };
  return (
    <Dialog
      title="Save this view"
      onClose={onClose}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form="save-view" appearance="primary" isLoading={saving.isPending}>
            Save view
          </Button>
        </>
      }
    >
      <form id="save-view" className="dialog__form" noValidate onSubmit={submit}>
        <p>
          A view keeps how the plan is shown: columns, groups, order, filters, unit and what it is compared with.
          Whoever opens it reads the plan as themselves.
        </p>
        <Field id="view-name" label="Name" isRequired error={isTried && name.trim() === '' ? 'Name the view.' : null}>
          {(control) => <TextInput {...control} maxLength={MOST_LETTERS} value={name} onChange={setName} />}
        </Field>
        {mayShare && (
          <SegmentedControl aria-label="Who has the view" segments={whose} value={reader} onChange={setReader} />
        )}
        {saving.isError && (
          <Message tone="error" live="alert" title="The view was not saved">
            <p>{toCallError(saving.error).message}</p>
          </Message>
        )}
      </form>
    </Dialog>
  );
}
