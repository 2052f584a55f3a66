import { useState } from 'react';
import { blockedBy, waitsForOf } from '../../../../src/domain/launch/item-dependencies';
import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { MultiSelect } from '../../ui/MultiSelect';
import { ItemLink } from '../ItemLink';
import { useLaunch } from '../launch-context';
import { RefusedAction } from './RefusedAction';
import { stateWords } from './state-words';
import type { ItemActions } from './use-item-action';

interface DependenciesProps {
  readonly stands: ItemAssessment;
  readonly actions: ItemActions;
}

function Items({ label, ids }: { readonly label: string; readonly ids: readonly string[] }) {
  const { assessment } = useLaunch().reading;
  const found = assessment.items.filter(({ itemId }) => ids.includes(itemId));
  if (found.length === 0) return null;
  return (
    <div className="item-order">
      <span className="item-order__label">{label}</span>
      <ul className="item-order__items">
        {found.map((other) => (
          <li key={other.itemId}>
            <ItemLink itemId={other.itemId}>{other.title}</ItemLink>
            <span className="launch-quiet">{` (${stateWords(other).label.toLocaleLowerCase()})`}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What comes before an item and what waits for it. It is shown, and changes no verdict. */
export function Dependencies({ stands, actions }: DependenciesProps) {
  const { reading, canWork } = useLaunch();
  const { launch, assessment } = reading;
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const before = waitsForOf(launch, stands.itemId);
  const after = blockedBy(launch, stands.itemId);
  if (before.length === 0 && after.length === 0 && !canWork) return null;

  const save = async (waitsFor: readonly string[]) => {
    const outcome = await actions.act(
      { kind: 'set dependencies', waitsFor },
      `The dependencies of ${stands.title} were saved.`,
    );
    if (outcome === 'done') setChosen(null);
  };
  return (
    <section className="item-part">
      <h3 className="item-part__title">Dependencies</h3>
      <Items label="Waits for" ids={before} />
      <Items label="Blocks" ids={after} />
      {before.length === 0 && after.length === 0 && chosen === null && (
        <p className="launch-quiet">It waits for no other item, and none waits for it.</p>
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
          <Field label="Waits for" help="Items that should be settled first. It can still be ticked before them.">
            {(control) => (
              <MultiSelect
                {...control}
                placeholder="Find an item"
                options={assessment.items
                  .filter(({ itemId }) => itemId !== stands.itemId)
                  .map(({ itemId, title, function: answering }) => ({ id: itemId, label: `${title} (${answering})` }))}
                value={chosen}
                onChange={setChosen}
              />
            )}
          </Field>
          <div className="form-buttons">
            <Button type="submit" appearance="primary" isLoading={actions.pending === 'set dependencies'}>
              Save
            </Button>
            <Button appearance="subtle" onClick={() => setChosen(null)}>
              Cancel
            </Button>
          </div>
        </form>
      )}
      <RefusedAction actions={actions} kinds={['set dependencies']} />
      {canWork && chosen === null && (
        <div>
          <Button appearance="link" onClick={() => setChosen(before)}>
            Change what it waits for…
          </Button>
        </div>
      )}
    </section>
  );
}
