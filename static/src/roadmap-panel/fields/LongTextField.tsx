import { Field } from '../../ui/Field';
import { TextArea } from '../../ui/TextArea';
import type { AnswerFieldProps } from './answer-field-props';
import { textOf } from './read-json';

export function LongTextField({ field, value, onChange, frame }: AnswerFieldProps<'longText'>) {
  return (
    <Field {...frame}>
      {(control) => (
        <TextArea
          {...control}
          rows={3}
          value={textOf(value)}
          limit={field.maxLength ?? 4_000}
          placeholder={field.placeholder}
          onChange={(text) => onChange(text === '' ? null : text)}
        />
      )}
    </Field>
  );
}
