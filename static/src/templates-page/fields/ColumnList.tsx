import AddIcon from '@atlaskit/icon/core/add';
import { newLocalId } from '../draft/draft';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Field, FieldGroup } from '../../ui/Field';
import { Select } from '../../ui/Select';
import { TextInput } from '../../ui/TextInput';
import { rowsOf, textOf, type JsonRow } from '../../roadmap-panel/fields/read-json';
import { useFocusLater } from '../use-focus-later';
import type { PartProps } from './part-props';
import { movedRow, SortableRow } from './SortableRow';
import { useFocusKept } from './use-focus-kept';
import './sortable.css';

const cellTypes = [
  { id: 'text', label: 'Text' },
  { id: 'number', label: 'Number' },
  { id: 'date', label: 'Date' },
];

/** One column: the optional parts are left out while they are empty. */
function withColumnPart(column: JsonRow, part: string, value: JsonRow[string]): JsonRow {
  const { id, ...rest } = { ...column, [part]: value };
  const kept = Object.entries(rest).filter(([name, held]) => name === 'label' || (held !== '' && held !== false));
  return { ...Object.fromEntries(kept), id };
}

function Column({
  column,
  index,
  inputId,
  onChange,
}: {
  readonly column: JsonRow;
  readonly index: number;
  readonly inputId: string;
  readonly onChange: (column: JsonRow) => void;
}) {
  const set = (part: string) => (value: JsonRow[string]) => onChange(withColumnPart(column, part, value));
  return (
    <div className="column-form">
      <Field label={`Column ${index + 1}`} id={inputId}>
        {(control) => <TextInput {...control} maxLength={60} value={textOf(column.label)} onChange={set('label')} />}
      </Field>
      <Field label="Holds">
        {(control) => (
          <Select {...control} options={cellTypes} value={textOf(column.type) || 'text'} onChange={set('type')} />
        )}
      </Field>
      <Field label="Example">
        {(control) => (
          <TextInput {...control} maxLength={200} value={textOf(column.placeholder)} onChange={set('placeholder')} />
        )}
      </Field>
      <Checkbox label="Needed in every row" isChecked={column.required === true} onChange={set('required')} />
    </div>
  );
}

/** The cells that a row of a table holds. */
export function ColumnList({ field, set, frame }: PartProps) {
  const columns = rowsOf(field.columns);
  const focusLater = useFocusLater();
  const keepFocus = useFocusKept();
  const change = (next: readonly JsonRow[]) => set({ columns: next });
  const { id } = frame('columns');
  return (
    <FieldGroup label="Columns" help="Eight at most." {...frame('columns')}>
      {(group) => (
        <div {...group} className="sortable">
          <ul className="sortable__rows">
            {columns.map((column, index) => (
              <SortableRow
                key={column.id}
                kind={`column of ${field.id}`}
                id={column.id}
                name={`column ${textOf(column.label) || index + 1}`}
                index={index}
                count={columns.length}
                onMove={(moved, to) => {
                  change(movedRow(columns, moved, to));
                  keepFocus();
                }}
                onRemove={() => {
                  change(columns.filter((other) => other.id !== column.id));
                  focusLater(`${id}-add`);
                }}
              >
                <Column
                  column={column}
                  index={index}
                  inputId={`${id}-${column.id}`}
                  onChange={(changed) => change(columns.map((other) => (other.id === column.id ? changed : other)))}
                />
              </SortableRow>
            ))}
          </ul>
          <div>
            <Button
              id={`${id}-add`}
              spacing="compact"
              iconBefore={<AddIcon label="" size="small" />}
              onClick={() => {
                const column = { id: newLocalId('column'), label: '', type: 'text' };
                change([...columns, column]);
                focusLater(`${id}-${column.id}`);
              }}
            >
              Add column
            </Button>
          </div>
        </div>
      )}
    </FieldGroup>
  );
}
