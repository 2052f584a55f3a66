import type { Issue, Named } from '../../../jira/wire';
import { InlineEdit } from '../../../ui/InlineEdit';
import { useEditIssue } from '../use-edit-issue';
import { Detail, NoValue } from './Detail';

/** A field that holds any number of a project's versions or components. Absent where it has none and may have none. */
export function OptionsDetail({
  issue,
  name,
  fieldId,
}: {
  readonly issue: Issue;
  readonly name: string;
  readonly fieldId: 'fixVersions' | 'versions' | 'components';
}) {
  const edit = useEditIssue(issue.key);
  const values: readonly Named[] = issue.fields[fieldId] ?? [];
  const choices = (issue.editmeta?.fields[fieldId]?.allowedValues ?? []).filter(({ archived }) => archived !== true);
  if (values.length === 0 && choices.length === 0) return null;
  return (
    <Detail name={name}>
      <InlineEdit
        label={name.toLowerCase()}
        value={values.map(({ id }) => id)}
        canEdit={choices.length > 0}
        editor={(chosen, onChange) => (
          <fieldset className="detail__options">
            <legend className="visually-hidden">{name}</legend>
            {choices.map((choice) => (
              <label key={choice.id} className="detail__option">
                <input
                  type="checkbox"
                  checked={chosen.includes(choice.id)}
                  onChange={({ target }) =>
                    onChange(target.checked ? [...chosen, choice.id] : chosen.filter((id) => id !== choice.id))
                  }
                />
                {choice.name}
              </label>
            ))}
          </fieldset>
        )}
        onSave={(chosen) => edit.mutateAsync({ [fieldId]: chosen.map((id) => ({ id })) })}
      >
        {values.length === 0 ? (
          <NoValue />
        ) : (
          <span className="detail__tags">
            {values.map((value) => (
              <span key={value.id} className="detail__tag">
                {value.name}
              </span>
            ))}
          </span>
        )}
      </InlineEdit>
    </Detail>
  );
}
