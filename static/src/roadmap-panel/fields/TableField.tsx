import { DateInput } from '../../ui/DateInput';
import { Field, FieldGroup } from '../../ui/Field';
import { NumberInput } from '../../ui/NumberInput';
import { TextInput } from '../../ui/TextInput';
import { problemAt, type AnswerFieldProps } from './answer-field-props';
import { newRowId, numberOf, recordOf, rowsOf, textOf, withPart, type JsonRow } from './read-json';
import { RowList } from './RowList';

type Column = AnswerFieldProps<'table'>['field']['columns'][number];

function Cell({
  column,
  row,
  set,
}: {
  readonly column: Column;
  readonly row: JsonRow;
  readonly set: (part: string, value: JsonRow[string]) => void;
}) {
  const cells = recordOf(row.cells);
  const cell = cells[column.id];
  const setCell = (value: string | number | null) => set('cells', withPart(cells, column.id, value) ?? {});
  return (
    <Field label={column.label} isRequired={column.required ?? false}>
      {(control) => {
        if (column.type === 'number') return <NumberInput {...control} value={numberOf(cell)} onChange={setCell} />;
        if (column.type === 'date') return <DateInput {...control} value={textOf(cell) || null} onChange={setCell} />;
        return <TextInput {...control} value={textOf(cell)} placeholder={column.placeholder} onChange={setCell} />;
      }}
    </Field>
  );
}

/** Rows of named cells. Each row stands as a small card, so that it reads at any width. */
export function TableField({ field, value, onChange, frame, problems }: AnswerFieldProps<'table'>) {
  return (
    <FieldGroup {...frame}>
      {(group) => (
        <div {...group}>
          <RowList
            noun="Row"
            rows={rowsOf(value)}
            onChange={(rows) => onChange(rows.length === 0 ? null : rows)}
            newRow={() => ({ id: newRowId(), cells: {} })}
            problemOf={(index) => problemAt(problems, String(index))}
          >
            {(row, set) => (
              <div className="answer-columns">
                {field.columns.map((column) => (
                  <Cell key={column.id} column={column} row={row} set={set} />
                ))}
              </div>
            )}
          </RowList>
        </div>
      )}
    </FieldGroup>
  );
}
