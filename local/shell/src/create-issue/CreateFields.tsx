import type { IssueType, Project } from '../jira/wire';
import { Field } from '../ui/Field';

/** What is typed into the dialog; an empty text is none. */
export interface IssueDraft {
  readonly projectKey: string;
  readonly typeId: string;
  readonly summary: string;
  readonly description: string;
  readonly parentKey: string;
  readonly dueOn: string;
}

/** The fields of a new issue, with Jira's sentence at each that it refused. */
export function CreateFields({
  draft,
  projects,
  types,
  errors,
  onChange,
}: {
  readonly draft: IssueDraft;
  readonly projects: readonly Project[];
  readonly types: readonly IssueType[];
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (draft: IssueDraft) => void;
}) {
  const type = types.find(({ id }) => id === draft.typeId);
  const set = (name: keyof IssueDraft) => (event: { readonly target: { readonly value: string } }) =>
    onChange({ ...draft, [name]: event.target.value });
  return (
    <>
      <Field label="Project" error={errors['project']} isRequired>
        {(control) => (
          <select {...control} className="input" value={draft.projectKey} onChange={set('projectKey')}>
            {projects.map(({ key, name }) => (
              <option key={key} value={key}>
                {name} ({key})
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Issue type" error={errors['issuetype']} isRequired>
        {(control) => (
          <select {...control} className="input" value={draft.typeId} onChange={set('typeId')}>
            {types.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Summary" error={errors['summary']} isRequired>
        {(control) => (
          <input
            {...control}
            className="input"
            required
            maxLength={255}
            value={draft.summary}
            onChange={set('summary')}
          />
        )}
      </Field>
      <Field label="Description" error={errors['description']}>
        {(control) => (
          <textarea {...control} className="input" rows={4} value={draft.description} onChange={set('description')} />
        )}
      </Field>
      <Field
        label="Parent"
        hint="The key of an issue one level above, such as PAY-12."
        error={errors['parent']}
        isRequired={type?.subtask === true}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            autoComplete="off"
            value={draft.parentKey}
            onChange={set('parentKey')}
          />
        )}
      </Field>
      <Field label="Due date" error={errors['duedate']}>
        {(control) => <input {...control} className="input" type="date" value={draft.dueOn} onChange={set('dueOn')} />}
      </Field>
    </>
  );
}
