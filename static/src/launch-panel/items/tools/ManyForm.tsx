import { useState } from 'react';
import type { Person } from '../../../../../src/contract/person';
import type { ManyAction } from '../../../../../src/domain/launch/item-action';
import { Button } from '../../../ui/Button';
import { DateInput } from '../../../ui/DateInput';
import { Field } from '../../../ui/Field';
import { Message } from '../../../ui/Message';
import { TextArea } from '../../../ui/TextArea';
import { UserPicker } from '../../../ui/UserPicker';
import { useLaunch } from '../../launch-context';
import { useFocusInvalid } from '../../use-focus-invalid';
import '../item-detail.css';
import type { Many } from './use-many';

export type FormKind = 'set owner' | 'waive' | 'not applicable';

const words: Readonly<Record<FormKind, { readonly help: string; readonly button: string }>> = {
  'set owner': { help: 'Leave it empty to take the owners away.', button: 'Set owner' },
  waive: {
    help: 'One reason and one last day for all of them. A waiver that still holds is left alone.',
    button: 'Waive',
  },
  'not applicable': {
    help: 'One reason for all of them: they leave score and verdict.',
    button: 'Mark not applicable',
  },
};

interface ManyFormProps {
  readonly kind: FormKind;
  readonly many: Many;
  readonly onAct: (action: ManyAction) => Promise<void>;
  readonly onClose: () => void;
}

/** What an action on many items needs to be told first. */
export function ManyForm({ kind, many, onAct, onClose }: ManyFormProps) {
  const { remember, reading } = useLaunch();
  const { today } = reading.assessment;
  const [owner, setOwner] = useState<Person | null>(null);
  const [reason, setReason] = useState('');
  const [expiresOn, setExpiresOn] = useState<string | null>(null);
  const [hasTried, setHasTried] = useState(false);
  const { form, submitted, typed } = useFocusInvalid();
  const { help, button } = words[kind];

  const send = () => {
    setHasTried(true);
    if (kind === 'set owner') {
      if (owner !== null) remember(owner);
      return onAct({ kind, ownerId: owner?.accountId ?? null });
    }
    if (reason.trim() === '') return;
    if (kind === 'not applicable') return onAct({ kind, reason: reason.trim() });
    if (expiresOn !== null) return onAct({ kind, reason: reason.trim(), expiresOn });
  };
  return (
    <form
      ref={form}
      onInput={typed}
      className="item-part set-aside"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submitted();
        void send();
      }}
    >
      {kind === 'set owner' ? (
        <Field label="Owner" help={help}>
          {(control) => <UserPicker {...control} value={owner} onChange={setOwner} />}
        </Field>
      ) : (
        <Field
          label="Reason"
          help={help}
          isRequired
          error={hasTried && reason.trim() === '' ? 'Give a reason: others will ask.' : null}
        >
          {(control) => <TextArea {...control} limit={500} value={reason} onChange={setReason} />}
        </Field>
      )}
      {kind === 'waive' && (
        <Field label="Until" isRequired error={hasTried && expiresOn === null ? 'Choose the last day it holds.' : null}>
          {(control) => <DateInput {...control} min={today} value={expiresOn} onChange={setExpiresOn} />}
        </Field>
      )}
      {many.failure !== null && (
        <Message tone="error" live="alert">
          {many.failure.message}
        </Message>
      )}
      <div className="form-buttons">
        <Button type="submit" appearance="primary" isLoading={many.isRunning}>
          {button}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
