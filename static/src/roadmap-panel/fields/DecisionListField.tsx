import { DateInput } from '../../ui/DateInput';
import { Field, FieldGroup } from '../../ui/Field';
import { TextArea } from '../../ui/TextArea';
import { problemAt, type AnswerFieldProps } from './answer-field-props';
import { newRowId, rowsOf, textOf } from './read-json';
import { RowList } from './RowList';

/** What was decided, what else was on the table, and why. */
export function DecisionListField({
  field,
  value,
  onChange,
  frame,
  problems,
  today,
}: AnswerFieldProps<'decisionList'>) {
  return (
    <FieldGroup {...frame}>
      {(group) => (
        <div {...group}>
          <RowList
            noun="Decision"
            rows={rowsOf(value)}
            onChange={(rows) => onChange(rows.length === 0 ? null : rows)}
            newRow={() => ({ id: newRowId(), decidedOn: today, choice: '' })}
            problemOf={(index) => problemAt(problems, String(index))}
          >
            {(row, set) => (
              <>
                <TextArea
                  aria-label="What was decided"
                  rows={1}
                  limit={500}
                  placeholder={field.placeholder}
                  value={textOf(row.choice)}
                  onChange={(choice) => set('choice', choice)}
                />
                <Field label="Other options">
                  {(control) => (
                    <TextArea
                      {...control}
                      rows={1}
                      limit={1_000}
                      value={textOf(row.options)}
                      onChange={(options) => set('options', options)}
                    />
                  )}
                </Field>
                <Field label="Why">
                  {(control) => (
                    <TextArea
                      {...control}
                      rows={1}
                      limit={1_000}
                      value={textOf(row.rationale)}
                      onChange={(rationale) => set('rationale', rationale)}
                    />
                  )}
                </Field>
                <div className="answer-columns">
                  <Field label="Decided on">
                    {(control) => (
                      <DateInput
                        {...control}
                        value={textOf(row.decidedOn) || null}
                        onChange={(day) => set('decidedOn', day)}
                      />
                    )}
                  </Field>
                  <Field label="Look at it again on">
                    {(control) => (
                      <DateInput
                        {...control}
                        value={textOf(row.revisitOn) || null}
                        onChange={(day) => set('revisitOn', day)}
                      />
                    )}
                  </Field>
                </div>
              </>
            )}
          </RowList>
        </div>
      )}
    </FieldGroup>
  );
}
