import type { Issue, Person } from '../../../jira/wire';
import { Avatar, NoAvatar } from '../../../ui/Avatar';
import { InlineEdit } from '../../../ui/InlineEdit';
import { PersonPicker } from '../../../ui/PersonPicker';
import { useEditIssue } from '../use-edit-issue';
import { Detail, NoValue } from './Detail';

/** A field that holds one person. */
export function PersonDetail({
  issue,
  name,
  fieldId,
  nobody,
}: {
  readonly issue: Issue;
  readonly name: string;
  readonly fieldId: 'assignee' | 'reporter';
  readonly nobody: string;
}) {
  const edit = useEditIssue(issue.key);
  const person: Person | null = issue.fields[fieldId] ?? null;
  return (
    <Detail name={name}>
      <InlineEdit
        label={name.toLowerCase()}
        value={person}
        canEdit={issue.editmeta?.fields[fieldId] !== undefined}
        editor={(value, onChange) => <PersonPicker label={name} value={value} nobody={nobody} onChange={onChange} />}
        onSave={(value) => edit.mutateAsync({ [fieldId]: value === null ? null : { accountId: value.accountId } })}
      >
        {person ? <Avatar name={person.displayName} /> : <NoAvatar />}
        {person ? <span>{person.displayName}</span> : <NoValue>{nobody}</NoValue>}
      </InlineEdit>
    </Detail>
  );
}
