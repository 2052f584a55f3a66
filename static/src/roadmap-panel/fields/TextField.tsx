import { Field } from '../../ui/Field';
import { TextArea } from '../../ui/TextArea';
import type { AnswerFieldProps } from './answer-field-props';
import { textOf } from './read-json';

/** A sentence or two; grows with its text. */
export function TextField({ field, value, onChange, frame }: AnswerFieldProps<'text'>) {
  return (
    <Field {...frame}>
      {(control) => (
        <TextArea
          {...control}
          rows={1}
          value={textOf(value)}
          limit={field.maxLength ?? 500}
          placeholder={field.placeholder}
          onChange={(text) => onChange(text === '' ? null : text)}
        />
      )}
    </Field>
  );
}
