import { Field } from '../ui/Field';
import { TextArea } from '../ui/TextArea';
import { controlIdOf } from './answer-path';
import { overrideReasonPath } from './use-roadmap-form';

/** Why somebody changes what is another's to decide, or locked. Recorded with the save. */
export function OverrideReason({
  value,
  error,
  onChange,
}: {
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (text: string) => void;
}) {
  return (
    <Field
      id={controlIdOf(overrideReasonPath)}
      label="Reason for changing what is locked"
      help="Recorded with your name, for everyone who can see this issue."
      isRequired
      error={error}
    >
      {(control) => <TextArea {...control} limit={500} value={value} onChange={onChange} />}
    </Field>
  );
}
