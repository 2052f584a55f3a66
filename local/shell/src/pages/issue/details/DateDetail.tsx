import { useSession } from '../../../host/session';
import { useHostNow } from '../../../host/use-host-now';
import type { Issue } from '../../../jira/wire';
import { dateIn, dateWords } from '../../../ui/date-words';
import { InlineEdit } from '../../../ui/InlineEdit';
import { useEditIssue } from '../use-edit-issue';
import { Detail, NoValue } from './Detail';

/** A calendar date. With `marksPast` one that is over while the issue isn't done stands out. */
export function DateDetail({
  issue,
  name,
  fieldId,
  marksPast = false,
}: {
  readonly issue: Issue;
  readonly name: string;
  readonly fieldId: string;
  readonly marksPast?: boolean;
}) {
  const edit = useEditIssue(issue.key);
  const { timeZone } = useSession();
  const now = useHostNow();
  const value = issue.fields[fieldId];
  const date = typeof value === 'string' ? value : '';
  const isOpen = issue.fields.status.statusCategory.key !== 'done';
  const isPast = marksPast && isOpen && date !== '' && date < dateIn(now, timeZone);
  return (
    <Detail name={name}>
      <InlineEdit
        label={name.toLowerCase()}
        value={date}
        canEdit={issue.editmeta?.fields[fieldId] !== undefined}
        editor={(draft, onChange) => (
          <input
            className="input"
            type="date"
            aria-label={name}
            value={draft}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
        onSave={(draft) => edit.mutateAsync({ [fieldId]: draft === '' ? null : draft })}
      >
        {date === '' ? (
          <NoValue />
        ) : (
          <span className={isPast ? 'detail__past' : undefined}>
            {dateWords(date)}
            {isPast && <span className="visually-hidden"> (overdue)</span>}
          </span>
        )}
      </InlineEdit>
    </Detail>
  );
}
