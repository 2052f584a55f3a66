import { Field } from '../../ui/Field';
import { UsersPicker } from '../../ui/UserPicker';
import { usePeople } from '../people-context';
import type { AnswerFieldProps } from './answer-field-props';
import { textsOf } from './read-json';

export function UsersField({ value, onChange, frame, field }: AnswerFieldProps<'users'>) {
  const { personOf, remember } = usePeople();
  return (
    <Field {...frame}>
      {(control) => (
        <UsersPicker
          {...control}
          placeholder={field.placeholder}
          value={textsOf(value).map(personOf)}
          onChange={(people) => {
            people.forEach(remember);
            onChange(people.length === 0 ? null : people.map(({ accountId }) => accountId));
          }}
        />
      )}
    </Field>
  );
}
