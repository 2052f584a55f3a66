import { Field } from '../../ui/Field';
import { UserPicker } from '../../ui/UserPicker';
import { usePeople } from '../people-context';
import type { AnswerFieldProps } from './answer-field-props';
import { textOf } from './read-json';

export function UserField({ value, onChange, frame, field, isFromJira }: AnswerFieldProps<'user'>) {
  const { personOf, remember } = usePeople();
  const accountId = textOf(value);
  return (
    <Field {...frame}>
      {(control) => (
        <UserPicker
          {...control}
          isClearable={!isFromJira}
          placeholder={field.placeholder}
          value={accountId === '' ? null : personOf(accountId)}
          onChange={(person) => {
            if (person !== null) remember(person);
            onChange(person?.accountId ?? null);
          }}
        />
      )}
    </Field>
  );
}
