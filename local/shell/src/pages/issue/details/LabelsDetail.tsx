import type { Issue } from '../../../jira/wire';
import { InlineEdit } from '../../../ui/InlineEdit';
import { useEditIssue } from '../use-edit-issue';
import { Detail, NoValue } from './Detail';

/** Labels, written with spaces between them as Jira's labels have none. */
export function LabelsDetail({ issue }: { readonly issue: Issue }) {
  const edit = useEditIssue(issue.key);
  const labels = issue.fields.labels ?? [];
  return (
    <Detail name="Labels">
      <InlineEdit
        label="labels"
        value={labels.join(' ')}
        canEdit={issue.editmeta?.fields['labels'] !== undefined}
        editor={(value, onChange) => (
          <input
            className="input"
            aria-label="Labels, separated by spaces"
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
        onSave={(text) => edit.mutateAsync({ labels: text.split(/\s+/).filter(Boolean) })}
      >
        {labels.length === 0 ? (
          <NoValue />
        ) : (
          <span className="detail__tags">
            {labels.map((label) => (
              <span key={label} className="detail__tag">
                {label}
              </span>
            ))}
          </span>
        )}
      </InlineEdit>
    </Detail>
  );
}
