import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { textToAdf } from '../adf/text-to-adf';
import { tellDone } from '../flags/flag-store';
import { ask, JiraProblem, rest } from '../jira/rest';
import type { IssueType, Page, Project } from '../jira/wire';
import { navigate } from '../router/shell-location';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Message } from '../ui/Message';

interface Draft {
  readonly projectKey: string;
  readonly typeId: string;
  readonly summary: string;
  readonly description: string;
  readonly parentKey: string;
  readonly dueOn: string;
}

function fieldsOf({ projectKey, typeId, summary, description, parentKey, dueOn }: Draft) {
  return {
    project: { key: projectKey },
    issuetype: { id: typeId },
    summary,
    ...(description.trim() !== '' && { description: textToAdf(description) }),
    ...(parentKey.trim() !== '' && { parent: { key: parentKey.trim().toUpperCase() } }),
    ...(dueOn !== '' && { duedate: dueOn }),
  };
}

/** Creates an issue; its project and parent are filled in where the page tells them. */
export function CreateIssueDialog({
  projectKey: suggestedProject,
  parentKey = '',
  onClose,
}: {
  readonly projectKey?: string | undefined;
  readonly parentKey?: string;
  readonly onClose: () => void;
}) {
  const client = useQueryClient();
  const [draft, setDraft] = useState({
    projectKey: '',
    typeId: '',
    summary: '',
    description: '',
    parentKey,
    dueOn: '',
  });
  const set = (name: keyof Draft) => (event: { readonly target: { readonly value: string } }) =>
    setDraft({ ...draft, [name]: event.target.value });

  const projects = useQuery({
    queryKey: ['projects', 'create'],
    queryFn: () =>
      ask<Page<Project>>(rest(['project', 'search'], { action: 'create', orderBy: 'name', maxResults: '100' })),
  });
  const choices = projects.data?.values ?? [];
  const suggested = choices.find(({ key }) => key === suggestedProject) ?? choices[0];
  const projectKey = draft.projectKey || (suggested?.key ?? '');
  const types = useQuery({
    queryKey: ['create-types', projectKey],
    queryFn: () =>
      ask<{ readonly issueTypes: readonly IssueType[] }>(rest(['issue', 'createmeta', projectKey, 'issuetypes'])),
    enabled: projectKey !== '',
  });
  const typeChoices = types.data?.issueTypes ?? [];
  const usual = typeChoices.find(({ name }) => /^(story|task)$/i.test(name)) ?? typeChoices[0];
  const type = typeChoices.find(({ id }) => id === draft.typeId) ?? usual;

  const create = useMutation({
    mutationFn: () =>
      ask<{ readonly key: string }>(rest(['issue']), {
        method: 'POST',
        body: { fields: fieldsOf({ ...draft, projectKey, typeId: type?.id ?? '' }) },
      }),
    onSuccess: ({ key }) => {
      onClose();
      tellDone(`${key} was created`, [{ text: 'Open it', onClick: () => navigate(`/browse/${key}`) }]);
      void client.invalidateQueries();
    },
  });
  const problem = create.error instanceof JiraProblem ? create.error : null;
  const errorOf = (name: string) => problem?.errors[name];
  const shown = ['project', 'issuetype', 'summary', 'description', 'parent', 'duedate'];
  const others =
    problem === null
      ? create.error?.message
      : [
          ...problem.messages,
          ...Object.entries(problem.errors).flatMap(([name, text]) => (shown.includes(name) ? [] : [text])),
        ].join(' ');

  return (
    <Dialog
      title="Create issue"
      onClose={onClose}
      onSubmit={() => {
        if (!create.isPending) create.mutate();
      }}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" appearance="primary" isLoading={create.isPending} disabled={type === undefined}>
            Create
          </Button>
        </>
      }
    >
      {others && <Message tone="danger">{others}</Message>}
      {projects.isSuccess && choices.length === 0 && (
        <Message tone="warning">You may not create issues in any project. Switch to a user who may.</Message>
      )}
      <Field label="Project" error={errorOf('project')} isRequired>
        {(control) => (
          <select {...control} className="input" value={projectKey} onChange={set('projectKey')}>
            {choices.map(({ key, name }) => (
              <option key={key} value={key}>
                {name} ({key})
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Issue type" error={errorOf('issuetype')} isRequired>
        {(control) => (
          <select {...control} className="input" value={type?.id ?? ''} onChange={set('typeId')}>
            {typeChoices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Summary" error={errorOf('summary')} isRequired>
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
      <Field label="Description" error={errorOf('description')}>
        {(control) => (
          <textarea {...control} className="input" rows={4} value={draft.description} onChange={set('description')} />
        )}
      </Field>
      <Field
        label="Parent"
        hint="The key of an issue one level above, such as PAY-12."
        error={errorOf('parent')}
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
      <Field label="Due date" error={errorOf('duedate')}>
        {(control) => <input {...control} className="input" type="date" value={draft.dueOn} onChange={set('dueOn')} />}
      </Field>
    </Dialog>
  );
}
