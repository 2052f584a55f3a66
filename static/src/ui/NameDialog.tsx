import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { toCallError } from '../call-error';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { Field } from './Field';
import { Message } from './Message';
import { TextInput } from './TextInput';

interface NameDialogProps {
  /** Unique in the page: ids of its parts are made of it. */
  readonly id: string;
  readonly title: string;
  /** What comes of it, in a sentence. */
  readonly lead: string;
  readonly name: string;
  readonly most: number;
  readonly submitLabel: string;
  /** The sentence where there is no name. */
  readonly missing: string;
  /** The title where it failed. */
  readonly failed: string;
  readonly onSubmit: (name: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for the name of something that is made, copied or kept. */
export function NameDialog(props: NameDialogProps) {
  const { id, title, lead, most, submitLabel, missing, failed, onSubmit, onClose } = props;
  const [name, setName] = useState(props.name);
  const [isTried, setIsTried] = useState(false);
  const submitting = useMutation({ mutationFn: () => onSubmit(name.trim()) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (name.trim() === '') document.getElementById(`${id}-name`)?.focus();
    else if (!submitting.isPending) submitting.mutate();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form={id} appearance="primary" isLoading={submitting.isPending}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form id={id} className="dialog__form" noValidate onSubmit={submit}>
        <p>{lead}</p>
        <Field label="Name" id={`${id}-name`} isRequired error={isTried && name.trim() === '' ? missing : null}>
          {(control) => <TextInput {...control} maxLength={most} value={name} onChange={setName} />}
        </Field>
        {submitting.isError && (
          <Message tone="error" live="alert" title={failed}>
            <p>{toCallError(submitting.error).message}</p>
          </Message>
        )}
      </form>
    </Dialog>
  );
}
