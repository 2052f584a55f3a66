import { Field } from '../../ui/Field';
import { TextInput } from '../../ui/TextInput';
import type { AnswerFieldProps } from './answer-field-props';
import { textOf } from './read-json';

export function UrlField({ field, value, onChange, frame }: AnswerFieldProps<'url'>) {
  return (
    <Field {...frame}>
      {(control) => (
        <TextInput
          {...control}
          type="url"
          value={textOf(value)}
          placeholder={field.placeholder}
          onChange={(text) => onChange(text === '' ? null : text)}
        />
      )}
    </Field>
  );
}
