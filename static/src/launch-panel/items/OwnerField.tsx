import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { Field } from '../../ui/Field';
import { UserPicker } from '../../ui/UserPicker';
import { useLaunch } from '../launch-context';
import { RefusedAction } from './RefusedAction';
import type { ItemActions } from './use-item-action';

/** Who answers for the item. A change is saved at once. */
export function OwnerField({ stands, actions }: { readonly stands: ItemAssessment; readonly actions: ItemActions }) {
  const { personOf, remember } = useLaunch();
  return (
    <div className="item-part">
      <Field label="Owner" mark={stands.ownerRole}>
        {(control) => (
          <UserPicker
            {...control}
            value={stands.ownerId === null ? null : personOf(stands.ownerId)}
            onChange={(person) => {
              if (person !== null) remember(person);
              void actions.act(
                { kind: 'set owner', ownerId: person?.accountId ?? null },
                person === null ? `${stands.title} has no owner.` : `${person.displayName} owns ${stands.title}.`,
              );
            }}
          />
        )}
      </Field>
      <RefusedAction actions={actions} kinds={['set owner']} />
    </div>
  );
}
