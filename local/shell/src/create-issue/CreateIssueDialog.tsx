import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { textToAdf } from '../adf/text-to-adf';
import { tellDone } from '../flags/flag-store';
import { ask, JiraProblem, rest } from '../jira/rest';
import { useRefresh } from '../jira/use-refresh';
import type { IssueType, Page, Project } from '../jira/wire';
import { navigate } from '../router/shell-location';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Message } from '../ui/Message';
import { CreateFields, type IssueDraft } from './CreateFields';

function fieldsOf({ projectKey, typeId, summary, description, parentKey, dueOn }: IssueDraft) {
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
  level,
  onClose,
}: {
  readonly projectKey?: string | undefined;
  readonly parentKey?: string;
  /** Of the types to begin with: a child is one level below its parent. */
  readonly level?: number | undefined;
  readonly onClose: () => void;
}) {
  const refresh = useRefresh();
  const [draft, setDraft] = useState<IssueDraft>({
    projectKey: '',
    typeId: '',
    summary: '',
    description: '',
    parentKey,
    dueOn: '',
  });

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
  const fitting = typeChoices.filter(({ hierarchyLevel }) => level === undefined || hierarchyLevel === level);
  const usual = fitting.find(({ name }) => /^(story|task)$/i.test(name)) ?? fitting[0] ?? typeChoices[0];
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
      refresh();
    },
  });
  const problem = create.error instanceof JiraProblem ? create.error : null;
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
      {projects.isSuccess && choices.length === 0 ? (
        <Message tone="warning">You may not create issues in any project. Switch to a user who may.</Message>
      ) : (
        <CreateFields
          draft={{ ...draft, projectKey, typeId: type?.id ?? '' }}
          projects={choices}
          types={typeChoices}
          errors={problem?.errors ?? {}}
          onChange={setDraft}
        />
      )}
    </Dialog>
  );
}
