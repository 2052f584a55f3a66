import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { toCallError } from '../../call-error';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Message } from '../../ui/Message';
import { TextInput } from '../../ui/TextInput';

interface CreateTemplateProps {
  readonly noun: 'template' | 'checklist';
  /** The name of what is copied; null begins with nothing of its own. */
  readonly copied: string | null;
  /** Makes it and answers its id. */
  readonly create: (name: string) => Promise<string>;
  readonly onCreated: (id: string) => void;
  readonly onClose: () => void;
}

const FORM = 'create-template';

export function CreateTemplate({ noun, copied, create, onCreated, onClose }: CreateTemplateProps) {
  const [name, setName] = useState(copied === null ? '' : `Copy of ${copied}`);
  const [isTried, setIsTried] = useState(false);
  const creating = useMutation({
    mutationFn: () => create(name.trim()),
    onSuccess: onCreated,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (name.trim() === '') document.getElementById(`${FORM}-name`)?.focus();
    else if (!creating.isPending) creating.mutate();
  };
  return (
    <Dialog
      title={copied === null ? `Create a ${noun}` : `Copy “${copied}”`}
      onClose={onClose}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form={FORM} appearance="primary" isLoading={creating.isPending}>
            {copied === null ? 'Create' : 'Create copy'}
          </Button>
        </>
      }
    >
      <form id={FORM} className="templates__form" noValidate onSubmit={submit}>
        <p>Nobody is offered it before you publish it.</p>
        <Field
          label="Name"
          id={`${FORM}-name`}
          isRequired
          error={isTried && name.trim() === '' ? 'Give it a name: people choose by it.' : null}
        >
          {(control) => <TextInput {...control} maxLength={80} value={name} onChange={setName} />}
        </Field>
        {creating.isError && (
          <Message tone="error" live="alert" title="It was not created">
            <p>{toCallError(creating.error).message}</p>
          </Message>
        )}
      </form>
    </Dialog>
  );
}
