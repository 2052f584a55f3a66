import { DateInput } from '../../ui/DateInput';
import { Field, FieldGroup } from '../../ui/Field';
import { Select } from '../../ui/Select';
import { TextArea } from '../../ui/TextArea';
import { TextInput } from '../../ui/TextInput';
import type { Json } from '../../../../src/domain/json';
import { problemAt, type AnswerFieldProps } from './answer-field-props';
import { newRowId, recordOf, rowsOf, textOf, type JsonRow } from './read-json';
import { RowList } from './RowList';

const sources = [
  { id: 'customer', label: 'Customer' },
  { id: 'sales', label: 'Sales' },
  { id: 'support', label: 'Support' },
  { id: 'research', label: 'Research' },
  { id: 'data', label: 'Data' },
  { id: 'other', label: 'Other' },
];

/** What was heard or measured; or, while there is none, why that is fine for now. */
export function InsightListField({ field, value, onChange, frame, problems }: AnswerFieldProps<'insightList'>) {
  const answer = recordOf(value);
  const rows = rowsOf(answer.insights);
  const noneYet = textOf(answer.noneYet);
  const set = (insights: readonly JsonRow[], reason: string) => {
    const parts: Record<string, Json> = { insights, ...(reason === '' ? {} : { noneYet: reason }) };
    onChange(insights.length === 0 && reason === '' ? null : parts);
  };
  return (
    <FieldGroup {...frame} error={frame.error ?? problemAt(problems, 'noneYet')}>
      {(group) => (
        <div {...group} className="answer-stack">
          <RowList
            noun="Insight"
            rows={rows}
            onChange={(changed) => set(changed, noneYet)}
            newRow={() => ({ id: newRowId(), text: '' })}
            problemOf={(index) => problemAt(problems, `insights/${index}`)}
          >
            {(row, setPart) => (
              <>
                <TextArea
                  aria-label="What was said or measured"
                  rows={1}
                  limit={500}
                  placeholder={field.placeholder}
                  value={textOf(row.text)}
                  onChange={(text) => setPart('text', text)}
                />
                <div className="answer-columns">
                  <Field label="Source">
                    {(control) => (
                      <Select
                        {...control}
                        emptyLabel="Not said"
                        options={sources}
                        value={textOf(row.source) || null}
                        onChange={(source) => setPart('source', source)}
                      />
                    )}
                  </Field>
                  <Field label="Heard on">
                    {(control) => (
                      <DateInput
                        {...control}
                        value={textOf(row.heardOn) || null}
                        onChange={(day) => setPart('heardOn', day)}
                      />
                    )}
                  </Field>
                </div>
                <Field label="Link">
                  {(control) => (
                    <TextInput
                      {...control}
                      type="url"
                      placeholder="https://"
                      value={textOf(row.url)}
                      onChange={(url) => setPart('url', url)}
                    />
                  )}
                </Field>
              </>
            )}
          </RowList>
          {rows.length === 0 && (
            <Field label="None yet, because">
              {(control) => (
                <TextArea {...control} rows={1} limit={500} value={noneYet} onChange={(reason) => set(rows, reason)} />
              )}
            </Field>
          )}
        </div>
      )}
    </FieldGroup>
  );
}
