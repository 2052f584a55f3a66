import { useState } from 'react';
import type { ItemComment } from '../../../../src/contract/launch-items';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { findText, forgetText, keepText } from '../../kept-text';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { TextArea } from '../../ui/TextArea';
import { useLaunch } from '../launch-context';

interface CommentFormProps {
  readonly item: { readonly issueId: string; readonly entityId: string; readonly itemId: string };
  readonly onAdded: (comment: ItemComment, count: number) => void;
}

/** Says something about an item. What is typed stays until it is written, over a reload and a lost connection too. */
export function CommentForm({ item, onAdded }: CommentFormProps) {
  const { viewerId } = useLaunch();
  const place = `gantry.item-comment.${viewerId}.${item.entityId}.${item.itemId}`;
  const [text, setText] = useState(() => findText(place));
  const [error, setError] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const change = (typed: string) => {
    setText(typed);
    setError(null);
    keepText(place, typed);
  };
  const send = async () => {
    if (isSending) return;
    if (text.trim() === '') return setError('Write what you want to say.');
    setIsSending(true);
    setError(null);
    try {
      const { comment, count } = await call('launch.comment', { ...item, text });
      setText('');
      forgetText(place);
      onAdded(comment, count);
    } catch (thrown) {
      const failure = toCallError(thrown);
      setError([...failure.problems.map(({ message }) => message), failure.message].join(' '));
    } finally {
      setIsSending(false);
    }
  };
  return (
    <div className="item-part">
      <Field label="New comment" help="For everyone who can see this launch. It can’t be changed later." error={error}>
        {(control) => <TextArea {...control} rows={1} limit={2_000} value={text} onChange={change} />}
      </Field>
      <div>
        <Button isLoading={isSending} onClick={() => void send()}>
          Add comment
        </Button>
      </div>
    </div>
  );
}
