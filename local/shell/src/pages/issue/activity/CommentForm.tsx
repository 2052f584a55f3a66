import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { textToAdf } from '../../../adf/text-to-adf';
import { useSession } from '../../../host/session';
import { ask, rest } from '../../../jira/rest';
import { Avatar } from '../../../ui/Avatar';
import { Button } from '../../../ui/Button';
import { Message } from '../../../ui/Message';

/** Writes a comment as the signed-in user. What was typed stays until it is saved. */
export function CommentForm({ issueKey }: { readonly issueKey: string }) {
  const user = useSession();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const add = useMutation({
    mutationFn: () =>
      ask<unknown>(rest(['issue', issueKey, 'comment']), { method: 'POST', body: { body: textToAdf(text) } }),
    onSuccess: () => {
      setText('');
      setOpen(false);
      void client.invalidateQueries({ queryKey: ['issue', issueKey] });
    },
  });
  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '' && !add.isPending) add.mutate();
      }}
    >
      <Avatar name={user.displayName} size={32} />
      <div className="comment-form__content">
        <textarea
          className="input"
          aria-label="Add a comment"
          placeholder="Add a comment…"
          rows={isOpen ? 4 : 1}
          value={text}
          onFocus={() => setOpen(true)}
          onChange={({ target }) => setText(target.value)}
        />
        {add.isError && <Message tone="danger">{add.error.message}</Message>}
        {isOpen && (
          <div className="comment-form__actions">
            <Button type="submit" appearance="primary" isLoading={add.isPending} disabled={text.trim() === ''}>
              Save
            </Button>
            <Button
              appearance="subtle"
              onClick={() => {
                setText('');
                setOpen(false);
                add.reset();
              }}
            >
              Cancel
            </Button>
          </div>
        )}
      </div>
    </form>
  );
}
