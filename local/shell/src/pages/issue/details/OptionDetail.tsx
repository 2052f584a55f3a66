import type { ReactNode } from 'react';
import type { Issue, Named } from '../../../jira/wire';
import { InlineEdit } from '../../../ui/InlineEdit';
import { useEditIssue } from '../use-edit-issue';
import { Detail, NoValue } from './Detail';

/** A field that holds one of a list of values. */
export function OptionDetail({
  issue,
  name,
  fieldId,
  none,
  icon,
}: {
  readonly issue: Issue;
  readonly name: string;
  readonly fieldId: 'priority' | 'security' | 'resolution';
  /** What having no value is called; a field without it always has one. */
  readonly none?: string;
  readonly icon?: (option: Named) => ReactNode;
}) {
  const edit = useEditIssue(issue.key);
  const option = issue.fields[fieldId] ?? null;
  const choices = issue.editmeta?.fields[fieldId]?.allowedValues ?? [];
  // A resolution belongs to the workflow: it is set by transitions.
  const canEdit = choices.length > 0 && fieldId !== 'resolution';
  return (
    <Detail name={name}>
      <InlineEdit
        label={name.toLowerCase()}
        value={option?.id ?? ''}
        canEdit={canEdit}
        editor={(value, onChange) => (
          <select className="input" aria-label={name} value={value} onChange={({ target }) => onChange(target.value)}>
            {(none !== undefined || option === null) && <option value="">{none ?? 'None'}</option>}
            {choices.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {choice.name}
              </option>
            ))}
          </select>
        )}
        onSave={(value) => edit.mutateAsync({ [fieldId]: value === '' ? null : { id: value } })}
      >
        {option && icon?.(option)}
        {option ? <span>{option.name}</span> : <NoValue>{none}</NoValue>}
      </InlineEdit>
    </Detail>
  );
}
