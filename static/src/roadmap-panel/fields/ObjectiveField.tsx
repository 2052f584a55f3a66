import { useState } from 'react';
import { FieldGroup } from '../../ui/Field';
import { IssuePicker } from '../../ui/IssuePicker';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { TextArea } from '../../ui/TextArea';
import { useIssue, useRememberIssue } from '../issue-names';
import type { AnswerFieldProps } from './answer-field-props';
import { recordOf, textOf } from './read-json';

const kinds = [
  { id: 'issue', label: 'Jira issue' },
  { id: 'text', label: 'In words' },
] as const;
type Kind = (typeof kinds)[number]['id'];

/** An objective where it lives: in Jira, else in words. */
export function ObjectiveField({ field, value, onChange, frame }: AnswerFieldProps<'objective'>) {
  const answer = recordOf(value);
  const [kind, setKind] = useState<Kind>(answer.kind === 'text' ? 'text' : 'issue');
  const issue = useIssue(answer.kind === 'issue' ? textOf(answer.issueId) : '');
  const remember = useRememberIssue();
  return (
    <FieldGroup {...frame}>
      {(group) => (
        <div {...group} className="answer-stack">
          <SegmentedControl
            aria-label={`${field.label}: where it is`}
            segments={kinds}
            value={kind}
            onChange={setKind}
          />
          {kind === 'issue' ? (
            <IssuePicker
              aria-label={`${field.label}: issue`}
              value={issue}
              onChange={(picked) => {
                if (picked !== null) remember(picked);
                onChange(picked === null ? null : { kind: 'issue', issueId: picked.issueId });
              }}
            />
          ) : (
            <TextArea
              aria-label={`${field.label}: in words`}
              limit={300}
              placeholder={field.placeholder}
              value={textOf(answer.text)}
              onChange={(text) => onChange(text === '' ? null : { kind: 'text', text })}
            />
          )}
        </div>
      )}
    </FieldGroup>
  );
}
