import { useState } from 'react';
import CheckIcon from '@atlaskit/icon/core/check-circle';
import OpenIcon from '@atlaskit/icon/core/check-circle-unchecked';
import type { Person } from '../../../../src/contract/person';
import type { LaunchItem } from '../../../../src/domain/launch/launch';
import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { UsersPicker } from '../../ui/UserPicker';
import { useLaunch } from '../launch-context';
import { RefusedAction } from './RefusedAction';
import type { ItemActions } from './use-item-action';

interface AcknowledgersProps {
  readonly stands: ItemAssessment;
  readonly item: LaunchItem;
  readonly actions: ItemActions;
  readonly canSet: boolean;
}

/** The people who must each acknowledge, and who of them has. */
export function Acknowledgers({ stands, item, actions, canSet }: AcknowledgersProps) {
  const { personOf, remember } = useLaunch();
  const [chosen, setChosen] = useState<readonly Person[] | null>(null);
  if (item.acknowledgers.length === 0 && !canSet) return null;

  const save = async (people: readonly Person[]) => {
    people.forEach(remember);
    const accountIds = people.map(({ accountId }) => accountId);
    const outcome = await actions.act(
      { kind: 'set acknowledgers', accountIds },
      people.length === 0
        ? `Any acknowledgement will do for ${stands.title}.`
        : `${people.map(({ displayName }) => displayName).join(', ')} must acknowledge ${stands.title}.`,
    );
    if (outcome === 'done') setChosen(null);
  };
  return (
    <section className="item-part">
      <h3 className="item-part__title">Who must acknowledge</h3>
      {item.acknowledgers.length === 0 && (
        <p className="launch-quiet">Nobody is named: one acknowledgement by the function will do.</p>
      )}
      {item.acknowledgers.length > 0 && (
        <ul className="required-evidence" aria-label="People named to acknowledge">
          {item.acknowledgers.map((accountId) => {
            const isMissing = stands.missingAcknowledgers.includes(accountId);
            const Icon = isMissing ? OpenIcon : CheckIcon;
            return (
              <li key={accountId} data-missing={isMissing || undefined}>
                <Icon label="" size="small" />
                {`${personOf(accountId).displayName}: ${isMissing ? 'not yet' : 'acknowledged'}`}
              </li>
            );
          })}
        </ul>
      )}
      {chosen !== null && (
        <form
          className="item-part set-aside"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save(chosen);
          }}
        >
          <Field label="People" help="Each of them must acknowledge before the item counts as settled. Up to 30.">
            {(control) => <UsersPicker {...control} value={chosen} onChange={setChosen} />}
          </Field>
          <div className="form-buttons">
            <Button type="submit" appearance="primary" isLoading={actions.pending === 'set acknowledgers'}>
              Save
            </Button>
            <Button appearance="subtle" onClick={() => setChosen(null)}>
              Cancel
            </Button>
          </div>
        </form>
      )}
      <RefusedAction actions={actions} kinds={['set acknowledgers']} />
      {canSet && chosen === null && (
        <div>
          <Button
            appearance="link"
            onClick={() => setChosen(item.acknowledgers.map((accountId) => personOf(accountId)))}
          >
            {item.acknowledgers.length === 0 ? 'Name people…' : 'Change the people…'}
          </Button>
        </div>
      )}
    </section>
  );
}
