import type { Issue } from '../../jira/wire';
import { InlineEdit } from '../../ui/InlineEdit';
import { useEditIssue } from './use-edit-issue';
import './issue-summary.css';

const LONGEST = 255;

/** The issue's title, edited in its place by whoever may. */
export function IssueSummary({ issue }: { readonly issue: Issue }) {
  const edit = useEditIssue(issue.key);
  const { summary } = issue.fields;
  return (
    <div className="issue-summary">
      {/* A heading can't stand within the button that the text is. */}
      <h1 className="visually-hidden">
        {issue.key} {summary}
      </h1>
      <InlineEdit
        label="summary"
        value={summary}
        canEdit={issue.editmeta?.fields['summary'] !== undefined}
        editor={(value, onChange) => (
          <input
            className="input issue-summary__input"
            aria-label="Summary"
            maxLength={LONGEST}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
        onSave={(value) => edit.mutateAsync({ summary: value })}
      >
        <span className="issue-summary__text">{summary}</span>
      </InlineEdit>
    </div>
  );
}
