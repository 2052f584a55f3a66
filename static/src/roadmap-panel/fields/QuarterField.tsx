import { useState } from 'react';
import { DateInput } from '../../ui/DateInput';
import { Field, FieldGroup } from '../../ui/Field';
import { QuarterInput } from '../../ui/QuarterInput';
import { SegmentedControl } from '../../ui/SegmentedControl';
import type { AnswerFieldProps } from './answer-field-props';
import { textOf } from './read-json';

const precisions = [
  { id: 'quarter', label: 'Quarter' },
  { id: 'date', label: 'Date' },
] as const;
type Precision = (typeof precisions)[number]['id'];

const isQuarter = (text: string): boolean => /^\d{4}-Q[1-4]$/.test(text);

/** A quarter; where the field allows it a day instead, once it is known. */
export function QuarterField({ field, value, onChange, frame, today }: AnswerFieldProps<'quarter'>) {
  const text = textOf(value);
  const [precision, setPrecision] = useState<Precision>(text === '' || isQuarter(text) ? 'quarter' : 'date');
  const quarter = isQuarter(text) ? text : null;
  if (field.allowDate !== true) {
    return (
      <Field {...frame}>
        {(control) => <QuarterInput {...control} today={today} value={quarter} onChange={onChange} />}
      </Field>
    );
  }
  return (
    <FieldGroup {...frame}>
      {(group) => (
        <div {...group} className="answer-row">
          <SegmentedControl
            aria-label={`How exact: ${field.label}`}
            segments={precisions}
            value={precision}
            onChange={setPrecision}
          />
          {precision === 'quarter' ? (
            <QuarterInput aria-label={`${field.label}: quarter`} today={today} value={quarter} onChange={onChange} />
          ) : (
            <DateInput
              aria-label={`${field.label}: date`}
              value={text === '' || isQuarter(text) ? null : text}
              onChange={onChange}
            />
          )}
        </div>
      )}
    </FieldGroup>
  );
}
