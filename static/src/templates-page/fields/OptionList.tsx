import AddIcon from '@atlaskit/icon/core/add';
import { newLocalId } from '../draft/draft';
import { Button } from '../../ui/Button';
import { FieldGroup } from '../../ui/Field';
import { TextInput } from '../../ui/TextInput';
import { rowsOf, textOf, type JsonRow } from '../../roadmap-panel/fields/read-json';
import { useFocusLater } from '../use-focus-later';
import type { PartProps } from './part-props';
import { movedRow, SortableRow } from './SortableRow';
import { useFocusKept } from './use-focus-kept';
import './sortable.css';

/** What a choice offers, in its order. An option's id never changes: answers are kept by it, so a new label renames it everywhere. */
export function OptionList({ field, set, frame }: PartProps) {
  const options = rowsOf(field.options);
  const focusLater = useFocusLater();
  const keepFocus = useFocusKept();
  const change = (next: readonly JsonRow[]) => set({ options: next });
  const { id } = frame('options');
  const inputId = (optionId: string) => `${id}-${optionId}`;
  const add = () => {
    const option = { id: newLocalId('option'), label: '' };
    change([...options, option]);
    focusLater(inputId(option.id));
  };
  return (
    <FieldGroup
      label="Options"
      help="Renaming one renames it in answers too. One that is removed stays readable."
      {...frame('options')}
    >
      {(group) => (
        <div {...group} className="sortable">
          <ul className="sortable__rows">
            {options.map((option, index) => {
              const label = textOf(option.label);
              return (
                <SortableRow
                  key={option.id}
                  kind={`option of ${field.id}`}
                  id={option.id}
                  name={label ? `option ${label}` : `option ${index + 1}`}
                  index={index}
                  count={options.length}
                  onMove={(moved, to) => {
                    change(movedRow(options, moved, to));
                    keepFocus();
                  }}
                  onRemove={() => {
                    change(options.filter((other) => other.id !== option.id));
                    focusLater(`${id}-add`);
                  }}
                >
                  <TextInput
                    id={inputId(option.id)}
                    aria-label={`Option ${index + 1}`}
                    maxLength={120}
                    value={label}
                    onChange={(text) =>
                      change(options.map((other) => (other.id === option.id ? { ...other, label: text } : other)))
                    }
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                      event.preventDefault();
                      add();
                    }}
                  />
                </SortableRow>
              );
            })}
          </ul>
          <div>
            <Button id={`${id}-add`} spacing="compact" iconBefore={<AddIcon label="" size="small" />} onClick={add}>
              Add option
            </Button>
          </div>
        </div>
      )}
    </FieldGroup>
  );
}
