import type { FieldTypeName } from '../../../../src/domain/template/field-definition';
import { fieldTypes } from '../../../../src/domain/template/field-types/registry';
import { Dialog } from '../../ui/Dialog';
import { onceOnly, typeGroups } from './setting-words';
import './type-chooser.css';

/** What kind of answer a new field takes. */
export function TypeChooser({
  sectionName,
  taken,
  onChoose,
  onClose,
}: {
  /** Types that the template has already, where one is all that it can have. */
  readonly taken: ReadonlySet<string>;
  readonly sectionName: string;
  readonly onChoose: (type: FieldTypeName) => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title={`Add a field to “${sectionName}”`} onClose={onClose}>
      <div className="type-chooser">
        {typeGroups.map(({ name, types }) => (
          <section key={name} className="type-chooser__group">
            <h3 className="type-chooser__title">{name}</h3>
            <ul className="type-chooser__types">
              {types
                .filter(({ type }) => !onceOnly.has(type) || !taken.has(type))
                .map(({ type, use }) => (
                  <li key={type}>
                    <button type="button" className="type-chooser__type" onClick={() => onChoose(type)}>
                      <span className="type-chooser__name">{fieldTypes[type].name}</span>
                      <span className="quiet">{use}</span>
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
