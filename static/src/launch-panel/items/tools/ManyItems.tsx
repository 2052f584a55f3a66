import { useState } from 'react';
import { MANY_ITEMS } from '../../../../../src/contract/launch-items';
import type { ManyAction } from '../../../../../src/domain/launch/item-action';
import { count } from '../../../format';
import { Button } from '../../../ui/Button';
import { Message } from '../../../ui/Message';
import { ItemLink } from '../../ItemLink';
import { useLaunch } from '../../launch-context';
import type { Selection } from '../use-selection';
import { ManyForm, type FormKind } from './ManyForm';
import { useMany, type Many } from './use-many';
import './tools.css';

/** What came of it: how many changed, and each item that didn't with its reason. */
function Outcome({ outcome }: { readonly outcome: NonNullable<Many['outcome']> }) {
  const { done, refused } = outcome;
  const changed = done.length === 0 ? 'No item was changed.' : `Done for ${count(done.length, 'item')}.`;
  if (refused.length === 0) return <Message tone="success">{changed}</Message>;
  return (
    <Message tone="warning" live="alert">
      <p>{`${changed} ${count(refused.length, 'item')} left as before, and still selected:`}</p>
      <ul className="many__refused">
        {refused.map(({ itemId, title, problems }) => (
          <li key={itemId}>
            <ItemLink itemId={itemId}>{title}</ItemLink>
            {`: ${problems.map(({ message }) => message).join(' ')}`}
          </li>
        ))}
      </ul>
    </Message>
  );
}

interface ManyItemsProps {
  readonly selection: Selection;
  /** Items in sight, in their order. */
  readonly shown: readonly string[];
}

/** Does one thing to all items that are selected. */
export default function ManyItems({ selection, shown }: ManyItemsProps) {
  const { view } = useLaunch();
  const { isReleaseManager, leads } = view.rights;
  const many = useMany();
  const [form, setForm] = useState<FormKind | null>(null);
  const ids = [...selection.ids];
  const isTooMuch = ids.length > MANY_ITEMS;
  const isIdle = ids.length === 0 || isTooMuch;

  const act = async (action: ManyAction): Promise<void> => {
    const left = await many.act(ids, action);
    if (left === null) return;
    selection.set(left);
    setForm(null);
  };
  const open = (kind: FormKind) => setForm((before) => (before === kind ? null : kind));
  const quick = (label: string, action: ManyAction) => (
    <Button disabled={isIdle} isLoading={many.isRunning && form === null} onClick={() => void act(action)}>
      {label}
    </Button>
  );
  const withForm = (label: string, kind: FormKind) => (
    <Button disabled={isIdle} aria-expanded={form === kind} onClick={() => open(kind)}>
      {label}
    </Button>
  );
  return (
    <div className="many" role="group" aria-label="Selected items">
      <div className="many__head">
        <p className="many__count">{ids.length === 0 ? 'No item selected' : `${count(ids.length, 'item')} selected`}</p>
        <Button appearance="subtle" spacing="compact" onClick={() => selection.set(shown)}>
          {`Select all ${shown.length}`}
        </Button>
        {ids.length > 0 && (
          <Button appearance="subtle" spacing="compact" onClick={() => selection.set([])}>
            Clear
          </Button>
        )}
      </div>
      {isTooMuch && <p className="launch-quiet">{`At most ${MANY_ITEMS} items are changed at once: clear some.`}</p>}
      <div className="form-buttons">
        {withForm('Set owner…', 'set owner')}
        {quick('In progress', { kind: 'set state', state: 'in progress' })}
        {quick('Tick done', { kind: 'tick' })}
        {(isReleaseManager || leads.length > 0) && withForm('Waive…', 'waive')}
        {withForm('Not applicable…', 'not applicable')}
      </div>
      {form !== null && !isIdle && (
        <ManyForm key={form} kind={form} many={many} onAct={act} onClose={() => setForm(null)} />
      )}
      {form === null && many.failure !== null && (
        <Message tone="error" live="alert">
          {many.failure.message}
        </Message>
      )}
      {many.outcome && <Outcome outcome={many.outcome} />}
    </div>
  );
}
