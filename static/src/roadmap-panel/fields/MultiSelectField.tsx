import AddIcon from '@atlaskit/icon/core/add';
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { Field, FieldGroup } from '../../ui/Field';
import { MultiSelect } from '../../ui/MultiSelect';
import { TextInput } from '../../ui/TextInput';
import { ToggleList } from '../../ui/ToggleList';
import type { AnswerFieldProps } from './answer-field-props';
import { textsOf } from './read-json';

const MOST_IN_SIGHT = 8;

/** Values in people's own words, beside the ones that the template offers. */
function OwnValues({
  label,
  values,
  onChange,
}: {
  readonly label: string;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}) {
  const [text, setText] = useState('');
  const add = () => {
    const value = text.trim();
    if (value !== '' && !values.includes(value)) onChange([...values, value]);
    setText('');
  };
  return (
    <div className="answer-row">
      {values.map((value) => (
        <Chip key={value} label={value} onRemove={() => onChange(values.filter((kept) => kept !== value))} />
      ))}
      <TextInput
        isShort
        aria-label={`${label}: another`}
        placeholder="Add your own"
        maxLength={60}
        value={text}
        onChange={setText}
        // Whoever leaves the field meant what stands in it.
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      {text.trim() !== '' && (
        <Button appearance="subtle" iconBefore={<AddIcon label="" size="small" />} onClick={add}>
          Add
        </Button>
      )}
    </div>
  );
}

export function MultiSelectField({ field, value, onChange, frame }: AnswerFieldProps<'multiSelect'>) {
  const chosen = textsOf(value);
  const offered = new Set(field.options.map(({ id }) => id));
  const own = chosen.filter((id) => !offered.has(id));
  const known = chosen.filter((id) => offered.has(id));
  const set = (values: readonly string[]) => onChange(values.length === 0 ? null : values);
  if (field.options.length > MOST_IN_SIGHT && field.allowOther !== true) {
    return (
      <Field {...frame}>
        {(control) => (
          <MultiSelect
            {...control}
            options={field.options}
            value={chosen}
            onChange={set}
            placeholder={field.placeholder}
          />
        )}
      </Field>
    );
  }
  return (
    <FieldGroup {...frame}>
      {(group) => (
        <div {...group} className="answer-stack">
          <ToggleList options={field.options} value={known} onChange={(values) => set([...values, ...own])} />
          {field.allowOther && (
            <OwnValues label={field.label} values={own} onChange={(values) => set([...known, ...values])} />
          )}
        </div>
      )}
    </FieldGroup>
  );
}
