import { useState } from 'react';
import { AdfDocument } from '../../adf/AdfDocument';
import { adfToText, isPlain } from '../../adf/adf-to-text';
import { textToAdf } from '../../adf/text-to-adf';
import type { Issue } from '../../jira/wire';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import { useEditIssue } from './use-edit-issue';

/** The description as Jira shows it; edited as plain text, with a warning where that costs its formatting. */
export function IssueDescription({ issue }: { readonly issue: Issue }) {
  const { description } = issue.fields;
  const edit = useEditIssue(issue.key);
  const [draft, setDraft] = useState<string | null>(null);
  const canEdit = issue.editmeta?.fields['description'] !== undefined;
  const start = () => setDraft(description ? adfToText(description) : '');
  const stop = () => {
    edit.reset();
    setDraft(null);
  };
  const save = (text: string) =>
    edit.mutate({ description: text.trim() === '' ? null : textToAdf(text) }, { onSuccess: stop });

  return (
    <section className="issue-section" aria-labelledby="description-title">
      <div className="issue-section__head">
        <h2 id="description-title" className="issue-section__title">
          Description
        </h2>
        {canEdit && draft === null && (
          <div className="issue-section__end">
            <Button appearance="subtle" spacing="compact" onClick={start}>
              Edit
            </Button>
          </div>
        )}
      </div>
      {draft === null ? (
        <Shown description={description} />
      ) : (
        <form
          className="issue-section"
          onSubmit={(event) => {
            event.preventDefault();
            save(draft);
          }}
        >
          {description && !isPlain(description) && (
            <Message tone="warning">Saving here keeps the words and drops the formatting.</Message>
          )}
          {edit.isError && <Message tone="danger">{edit.error.message}</Message>}
          <textarea
            className="input"
            aria-label="Description"
            rows={8}
            autoFocus
            value={draft}
            onChange={({ target }) => setDraft(target.value)}
            onKeyDown={({ key }) => key === 'Escape' && stop()}
          />
          <div className="issue-section__head">
            <Button type="submit" appearance="primary" isLoading={edit.isPending}>
              Save
            </Button>
            <Button appearance="subtle" onClick={stop}>
              Cancel
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

function Shown({ description }: { readonly description: Issue['fields']['description'] }) {
  if (!description || (description.content ?? []).length === 0)
    return <p className="issue-section__count">No description yet.</p>;
  return <AdfDocument document={description} />;
}
