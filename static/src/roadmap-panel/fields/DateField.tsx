import { DateInput } from '../../ui/DateInput';
import { Field } from '../../ui/Field';
import type { AnswerFieldProps } from './answer-field-props';
import { textOf } from './read-json';

export function DateField({ value, onChange, frame }: AnswerFieldProps<'date'>) {
  return (
    <Field {...frame}>
      {(control) => <DateInput {...control} value={textOf(value) || null} onChange={onChange} />}
    </Field>
  );
}
