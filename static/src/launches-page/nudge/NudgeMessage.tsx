import { Field } from '../../ui/Field';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { TextArea } from '../../ui/TextArea';
import './nudge.css';

export type NudgeHow = 'email' | 'comment';

const ways = [
  { id: 'email', label: 'Jira e-mail' },
  { id: 'comment', label: 'Comment on the issue' },
] as const;

/** How a nudge goes out, and what one adds to it. */
export function NudgeMessage({
  how,
  note,
  onHow,
  onNote,
}: {
  readonly how: NudgeHow;
  readonly note: string;
  readonly onHow: (how: NudgeHow) => void;
  readonly onNote: (note: string) => void;
}) {
  return (
    <>
      <div className="nudge__how">
        <SegmentedControl aria-label="Nudge by" segments={ways} value={how} onChange={onHow} />
        <p className="nudge__help">
          {how === 'email'
            ? 'Jira sends each owner one e-mail in your name. Each item can be nudged for once a day.'
            : 'A comment in your name mentions the owners, for everybody who sees the issue. Each item can be nudged for once a day.'}
        </p>
      </div>
      <Field label="Your words" mark="optional">
        {(control) => <TextArea {...control} value={note} onChange={onNote} limit={500} />}
      </Field>
    </>
  );
}
