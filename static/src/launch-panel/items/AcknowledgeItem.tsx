import { useState } from 'react';
import type { LaunchItem } from '../../../../src/domain/launch/launch';
import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { TextArea } from '../../ui/TextArea';
import { useLaunch } from '../launch-context';
import { useActor } from '../use-actor';
import { useFocusInvalid } from '../use-focus-invalid';
import { requires } from '../../../../src/domain/launch/item-subject';
import { RefusedAction } from './RefusedAction';
import { isAskedFor } from './speaks';
import type { ItemActions } from './use-item-action';

interface AcknowledgeItemProps {
  readonly stands: ItemAssessment;
  readonly item: LaunchItem;
  readonly actions: ItemActions;
}

/** The word of somebody whom the item asks for it and who may not edit the issue. Others give it with their evidence. */
export function AcknowledgeItem({ stands, item, actions }: AcknowledgeItemProps) {
  const { canWork, reading } = useLaunch();
  const actor = useActor();
  const [text, setText] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const { form, submitted, typed } = useFocusInvalid();
  const { status } = reading.launch;
  const isOver = status === 'cancelled' || status === 'completed' || stands.settled;
  const isAsked =
    requires(item, 'acknowledgement') && isAskedFor(item, 'acknowledgement', actor, reading.assessment.today);
  if (canWork || isOver || !isAsked) return null;

  const send = async () => {
    setHasTried(true);
    if (text.trim() === '') return;
    const outcome = await actions.act({ kind: 'acknowledge', text }, `You acknowledged ${stands.title}.`);
    if (outcome !== 'done') return;
    setText('');
    setHasTried(false);
  };
  return (
    <form
      ref={form}
      onInput={typed}
      className="item-part"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submitted();
        void send();
      }}
    >
      <Field
        label="Your acknowledgement"
        help="Your word that you know and have what you need. It stands with your name."
        isRequired
        error={hasTried && text.trim() === '' ? 'Write a sentence.' : null}
      >
        {(control) => <TextArea {...control} limit={2000} value={text} onChange={setText} />}
      </Field>
      <RefusedAction actions={actions} kinds={['acknowledge']} />
      <div>
        <Button type="submit" appearance="primary" isLoading={actions.pending === 'acknowledge'}>
          Acknowledge
        </Button>
      </div>
    </form>
  );
}
