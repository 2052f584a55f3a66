import { Checkbox } from '../../ui/Checkbox';
import { FieldGroup } from '../../ui/Field';
import type { AnswerFieldProps } from './answer-field-props';

/** A confirmation: what it confirms stands beside the box. */
export function CheckboxField({ field, value, onChange, frame }: AnswerFieldProps<'checkbox'>) {
  return (
    <FieldGroup {...frame} help={null}>
      {(group) => (
        <div {...group}>
          <Checkbox
            label={field.help || field.label}
            isChecked={value === true}
            onChange={(isChecked) => onChange(isChecked ? true : null)}
          />
        </div>
      )}
    </FieldGroup>
  );
}
