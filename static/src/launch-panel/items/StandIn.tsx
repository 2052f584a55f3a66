import { useState } from 'react';
import type { Person } from '../../../../src/contract/person';
import { delegateOn } from '../../../../src/domain/launch/item-holder';
import type { LaunchItem } from '../../../../src/domain/launch/launch';
import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { DateInput } from '../../ui/DateInput';
import { Field } from '../../ui/Field';
import { UserPicker } from '../../ui/UserPicker';
import { useLaunch } from '../launch-context';
import { useFocusInvalid } from '../use-focus-invalid';
import { RefusedAction } from './RefusedAction';
import type { ItemActions } from './use-item-action';

interface StandInProps {
  readonly stands: ItemAssessment;
  readonly item: LaunchItem;
  readonly actions: ItemActions;
  readonly canSet: boolean;
}

function StandInForm({ stands, actions, onClose }: Omit<StandInProps, 'canSet' | 'item'> & { onClose: () => void }) {
  const { remember, reading } = useLaunch();
  const [person, setPerson] = useState<Person | null>(null);
  const [untilOn, setUntilOn] = useState<string | null>(null);
  const [hasTried, setHasTried] = useState(false);
  const { form, submitted, typed } = useFocusInvalid();
  const problems = actions.refused?.kind === 'set delegate' ? actions.refused.failure.problems : [];
  const problemAt = (end: string) => problems.find(({ path }) => path.endsWith(end))?.message;

  const save = async () => {
    setHasTried(true);
    if (person === null || untilOn === null) return;
    remember(person);
    const delegate = { accountId: person.accountId, untilOn };
    const outcome = await actions.act(
      { kind: 'set delegate', delegate },
      `${person.displayName} stands in for the owner of ${stands.title}.`,
    );
    if (outcome === 'done') onClose();
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
        void save();
      }}
    >
      <p className="launch-quiet">
        Whoever stands in works on the item, runs its check and gives its word as the owner does, through the last day.
        They can’t verify or waive it either.
      </p>
      <Field
        label="Stand-in"
        isRequired
        error={hasTried && person === null ? 'Choose who stands in.' : problemAt('accountId')}
      >
        {(control) => <UserPicker {...control} value={person} onChange={setPerson} />}
      </Field>
      <Field
        label="Last day"
        isRequired
        error={hasTried && untilOn === null ? 'Choose the last day.' : problemAt('untilOn')}
      >
        {(control) => <DateInput {...control} min={reading.assessment.today} value={untilOn} onChange={setUntilOn} />}
      </Field>
      <div className="form-buttons">
        <Button type="submit" appearance="primary" isLoading={actions.pending === 'set delegate'}>
          Save
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** Who stands in for the owner, and until when. */
export function StandIn({ stands, item, actions, canSet }: StandInProps) {
  const { personOf, reading } = useLaunch();
  const { locale } = useHostContext();
  const [isOpen, setIsOpen] = useState(false);
  const delegate = delegateOn(item, reading.assessment.today);
  if (stands.ownerId === null || (delegate === null && !canSet)) return null;
  return (
    <div className="item-part">
      {delegate && (
        <p>
          {`${personOf(delegate.accountId).displayName} stands in for the owner until ${formatDay(delegate.untilOn, locale)}.`}
        </p>
      )}
      {isOpen && canSet && <StandInForm stands={stands} actions={actions} onClose={() => setIsOpen(false)} />}
      <RefusedAction actions={actions} kinds={['set delegate']} />
      {canSet && !isOpen && (
        <div className="form-buttons">
          <Button appearance="link" onClick={() => setIsOpen(true)}>
            {delegate ? 'Change the stand-in…' : 'Name a stand-in…'}
          </Button>
          {delegate && (
            <Button
              appearance="link"
              isLoading={actions.pending === 'set delegate'}
              onClick={() =>
                void actions.act({ kind: 'set delegate', delegate: null }, `Nobody stands in on ${stands.title}.`)
              }
            >
              End it now
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
