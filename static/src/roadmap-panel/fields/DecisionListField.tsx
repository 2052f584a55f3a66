import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { DateInput } from '../../ui/DateInput';
import { Field, FieldGroup } from '../../ui/Field';
import { Lozenge } from '../../ui/Lozenge';
import { TextArea } from '../../ui/TextArea';
import { problemAt, type AnswerFieldProps } from './answer-field-props';
import { newRowId, rowsOf, textOf, type JsonRow } from './read-json';
import { RowList } from './RowList';

/** A decision whose day to be looked at again has passed. */
function isOverdue(row: JsonRow, today: string): boolean {
  const revisitOn = textOf(row.revisitOn);
  return revisitOn !== '' && revisitOn < today;
}

/** What was decided, what else was on the table, and why. */
export function DecisionListField({
  field,
  value,
  onChange,
  frame,
  problems,
  today,
}: AnswerFieldProps<'decisionList'>) {
  const { locale } = useHostContext();
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
                {isOverdue(row, today) && (
                  <div className="answer-row">
                    <Lozenge tone="warning">Look at it again</Lozenge>
                    <span className="quiet">{`That was due on ${formatDay(textOf(row.revisitOn), locale)}.`}</span>
                  </div>
                )}
              </>
            )}
          </RowList>
        </div>
      )}
    </FieldGroup>
  );
}
