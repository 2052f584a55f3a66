import { Field } from '../../ui/Field';
import { IssuePicker } from '../../ui/IssuePicker';
import { useIssue, useRememberIssue } from '../issue-names';
import type { AnswerFieldProps } from './answer-field-props';
import { textOf } from './read-json';

export function IssueLinkField({ field, value, onChange, frame }: AnswerFieldProps<'issueLink'>) {
  const issue = useIssue(textOf(value));
  const remember = useRememberIssue();
  return (
    <Field {...frame}>
      {(control) => (
        <IssuePicker
          {...control}
          placeholder={field.placeholder}
          value={issue}
          onChange={(picked) => {
            if (picked !== null) remember(picked);
            onChange(picked?.issueId ?? null);
          }}
        />
      )}
    </Field>
  );
}
