import { useState } from 'react';
import type { RoadmapComment } from '../../../../src/contract/roadmap';
import type { Template } from '../../../../src/domain/template/template';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Select } from '../../ui/Select';
import { TextArea } from '../../ui/TextArea';
import { forgetText, findText, keepText } from '../../kept-text';

interface CommentFormProps {
  readonly issueId: string;
  readonly accountId: string;
  readonly template: Template;
  readonly onAdded: (comment: RoadmapComment, count: number) => void;
}

/** Says something about the item. What is typed stays until it is written, over a reload and a lost connection too. */
export function CommentForm({ issueId, accountId, template, onAdded }: CommentFormProps) {
  const place = `gantry.roadmap-comment.${accountId}.${issueId}`;
  const [text, setText] = useState(() => findText(place));
  const [fieldId, setFieldId] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const change = (typed: string) => {
    setText(typed);
    setError(null);
    keepText(place, typed);
  };
  const send = async () => {
    if (text.trim() === '') return setError('Write what you want to say.');
    setIsSending(true);
    setError(null);
    try {
      const { comment, commentCount } = await call('roadmap.comment', {
        issueId,
        text,
        ...(fieldId !== null && { fieldId }),
      });
      setText('');
      setFieldId(null);
      forgetText(place);
      onAdded(comment, commentCount);
    } catch (thrown) {
      const failure = toCallError(thrown);
      setError([...failure.problems.map(({ message }) => message), failure.message].join(' '));
    } finally {
      setIsSending(false);
    }
  };
  return (
    <div className="answer-stack">
      <Field
        label="Comment"
        help="For everyone who can see this issue. It changes no answer, and can’t be changed later."
        error={error}
      >
        {(control) => <TextArea {...control} rows={1} limit={2_000} value={text} onChange={change} />}
      </Field>
      <div className="answer-row">
        <Select
          aria-label="What the comment is about"
          emptyLabel="About the whole item"
          options={template.fields.map(({ id, label }) => ({ id, label: `About: ${label}` }))}
          value={fieldId}
          onChange={setFieldId}
        />
        <Button isLoading={isSending} onClick={() => void send()}>
          Add comment
        </Button>
      </div>
    </div>
  );
}
