import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { TemplateSummary } from '../../../../src/contract/template';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Message } from '../../ui/Message';
import { TextInput } from '../../ui/TextInput';

interface CreateTemplateProps {
  /** Null begins with the fields that Gantry reads and nothing else. */
  readonly copied: TemplateSummary | null;
  readonly onCreated: (templateId: string) => void;
  readonly onClose: () => void;
}

const FORM = 'create-template';

export function CreateTemplate({ copied, onCreated, onClose }: CreateTemplateProps) {
  const [name, setName] = useState(copied === null ? '' : `Copy of ${copied.name}`);
  const [isTried, setIsTried] = useState(false);
  const creating = useMutation({
    mutationFn: () => {
      const named = { name: name.trim() };
      return call('template.create', {
        from: copied === null ? { kind: 'blank', ...named } : { kind: 'copy', templateId: copied.templateId, ...named },
      });
    },
    onSuccess: ({ templateId }) => onCreated(templateId),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (name.trim() === '') document.getElementById(`${FORM}-name`)?.focus();
    else if (!creating.isPending) creating.mutate();
  };
  return (
    <Dialog
      title={copied === null ? 'Create a template' : `Copy “${copied.name}”`}
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
          error={isTried && name.trim() === '' ? 'Give it a name: PMs choose by it.' : null}
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
