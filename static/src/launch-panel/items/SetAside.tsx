import { useState } from 'react';
import type { LaunchItem } from '../../../../src/domain/launch/launch';
import { livingWaiver } from '../../../../src/domain/launch/waive-item';
import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { DateInput } from '../../ui/DateInput';
import { Field } from '../../ui/Field';
import { Message } from '../../ui/Message';
import { TextArea } from '../../ui/TextArea';
import { useLaunch } from '../launch-context';
import { useFocusInvalid } from '../use-focus-invalid';
import { RefusedAction } from './RefusedAction';
import type { ItemActions } from './use-item-action';

interface SetAsideProps {
  readonly kind: 'waive' | 'not applicable';
  readonly stands: ItemAssessment;
  readonly item: LaunchItem;
  readonly actions: ItemActions;
  readonly onClose: () => void;
}

const words = {
  waive: {
    title: 'Waive',
    help: 'The item passes until the date you choose, that day included. The waiver is listed with your name for as long as it lives.',
    button: 'Waive',
  },
  'not applicable': {
    title: 'Not applicable',
    help: 'The item leaves score and verdict. The reason stays in the history of this launch.',
    button: 'Mark not applicable',
  },
} as const;

/** Lets an item pass without being done: until a day, or for good. */
export function SetAside({ kind, stands, item, actions, onClose }: SetAsideProps) {
  const { reading, personOf } = useLaunch();
  const { locale } = useHostContext();
  const { launchOn } = reading.launch;
  const { today } = reading.assessment;
  const [reason, setReason] = useState('');
  const [expiresOn, setExpiresOn] = useState<string | null>(launchOn !== null && launchOn >= today ? launchOn : null);
  const [hasTried, setHasTried] = useState(false);
  const { form, submitted, typed } = useFocusInvalid();
  const { title, help, button } = words[kind];
  const living = kind === 'waive' ? livingWaiver(item, today) : null;
  const problems = actions.refused?.kind === kind ? actions.refused.failure.problems : [];
  const problemAt = (end: string) => problems.find(({ path }) => path.endsWith(end))?.message;

  const save = async () => {
    setHasTried(true);
    if (reason.trim() === '') return;
    if (kind === 'waive') {
      if (expiresOn === null) return;
      const replaces = living === null ? {} : { replaces: living.at };
      const waive = { kind, reason: reason.trim(), expiresOn, ...replaces };
      if ((await actions.act(waive, `${stands.title} is waived.`)) !== 'done') return;
    } else if ((await actions.act({ kind, reason: reason.trim() }, `${stands.title} is not applicable.`)) !== 'done')
      return;
    onClose();
  };

  return (
    <form
      ref={form}
      onInput={typed}
      className="item-part set-aside"
      data-form={kind}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submitted();
        void save();
      }}
    >
      <h3 className="item-part__title">{title}</h3>
      <p className="launch-quiet">{help}</p>
      {living && (
        <Message tone="warning">
          {`It is waived until ${formatDay(living.expiresOn, locale)} already, by ${personOf(living.approverId).displayName}: “${living.reason}” Saving replaces that waiver; the history keeps both.`}
        </Message>
      )}
      <Field
        label="Reason"
        isRequired
        error={hasTried && reason.trim() === '' ? 'Give a reason: others will ask.' : problemAt('reason')}
      >
        {(control) => <TextArea {...control} limit={500} value={reason} onChange={setReason} />}
      </Field>
      {kind === 'waive' && (
        <Field
          label="Until"
          isRequired
          error={hasTried && expiresOn === null ? 'Choose the last day it holds.' : problemAt('expiresOn')}
        >
          {(control) => <DateInput {...control} min={today} value={expiresOn} onChange={setExpiresOn} />}
        </Field>
      )}
      <RefusedAction actions={actions} kinds={[kind]} />
      <div className="form-buttons">
        <Button type="submit" appearance="primary" isLoading={actions.pending === kind}>
          {living ? 'Replace the waiver' : button}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
