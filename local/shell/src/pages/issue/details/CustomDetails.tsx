import type { FieldIds } from '../../../jira/field-ids';
import type { Issue } from '../../../jira/wire';
import { InlineEdit } from '../../../ui/InlineEdit';
import { Lozenge } from '../../../ui/Lozenge';
import { useEditIssue } from '../use-edit-issue';
import { Detail, NoValue } from './Detail';
import { readSprints, readTeamName } from './read-custom';

/** Sprint, points and team, where the site has them. */
export function CustomDetails({ issue, fieldIds }: { readonly issue: Issue; readonly fieldIds: FieldIds }) {
  const sprints = fieldIds.sprint === null ? [] : readSprints(issue.fields[fieldIds.sprint]);
  const team = fieldIds.team === null ? null : readTeamName(issue.fields[fieldIds.team]);
  return (
    <>
      {fieldIds.points !== null && <PointsDetail issue={issue} fieldId={fieldIds.points} />}
      {fieldIds.sprint !== null && (
        <Detail name="Sprint">
          <div className="inline-edit__read">
            {sprints.length === 0 ? (
              <NoValue />
            ) : (
              <span className="detail__tags">
                {sprints.map(({ id, name, state }) => (
                  <span key={id}>
                    {name} {state === 'active' && <Lozenge tone="information">Active</Lozenge>}
                  </span>
                ))}
              </span>
            )}
          </div>
        </Detail>
      )}
      {fieldIds.team !== null && (
        <Detail name="Team">
          <div className="inline-edit__read">{team === null ? <NoValue /> : team}</div>
        </Detail>
      )}
    </>
  );
}

function PointsDetail({ issue, fieldId }: { readonly issue: Issue; readonly fieldId: string }) {
  const edit = useEditIssue(issue.key);
  const points = typeof issue.fields[fieldId] === 'number' ? String(issue.fields[fieldId]) : '';
  return (
    <Detail name="Story points">
      <InlineEdit
        label="story points"
        value={points}
        canEdit={issue.editmeta?.fields[fieldId] !== undefined}
        editor={(value, onChange) => (
          <input
            className="input"
            type="number"
            min={0}
            step="any"
            aria-label="Story points"
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
        onSave={(value) => edit.mutateAsync({ [fieldId]: value === '' ? null : Number(value) })}
      >
        {points === '' ? <NoValue /> : <span>{points}</span>}
      </InlineEdit>
    </Detail>
  );
}
