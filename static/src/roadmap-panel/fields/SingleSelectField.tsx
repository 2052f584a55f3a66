import { Field, FieldGroup } from '../../ui/Field';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Select } from '../../ui/Select';
import type { AnswerFieldProps } from './answer-field-props';
import { textOf } from './read-json';

const MOST_SEGMENTS = 4;

/** All in sight while they are few; a list otherwise. */
export function SingleSelectField({ field, value, onChange, frame }: AnswerFieldProps<'singleSelect'>) {
  const chosen = textOf(value) || null;
  if (field.options.length <= MOST_SEGMENTS) {
    return (
      <FieldGroup {...frame}>
        {({ role: _group, ...named }) => (
          <SegmentedControl
            {...named}
            aria-required={frame.isRequired || undefined}
            segments={field.options}
            value={chosen}
            onChange={onChange}
          />
        )}
      </FieldGroup>
    );
  }
  return (
    <Field {...frame}>
      {(control) => (
        <Select {...control} emptyLabel="Choose one" options={field.options} value={chosen} onChange={onChange} />
      )}
    </Field>
  );
}
