import { Field } from '../../ui/Field';
import { NumberInput } from '../../ui/NumberInput';
import type { AnswerFieldProps } from './answer-field-props';
import { numberOf } from './read-json';

export function NumberField({ field, value, onChange, frame }: AnswerFieldProps<'number'>) {
  return (
    <Field {...frame}>
      {(control) => (
        <NumberInput
          {...control}
          value={numberOf(value)}
          unit={field.unit}
          placeholder={field.placeholder}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
