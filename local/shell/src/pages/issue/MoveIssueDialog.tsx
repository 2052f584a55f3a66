import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { tellDone } from '../../flags/flag-store';
import { projectsQuery } from '../../jira/queries';
import { ask } from '../../jira/rest';
import { useRefresh } from '../../jira/use-refresh';
import type { Issue } from '../../jira/wire';
import { navigate } from '../../router/shell-location';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Message } from '../../ui/Message';

/** Moves an issue to another project: it gets a new key there, and the old one goes on leading to it. */
export function MoveIssueDialog({ issue, onClose }: { readonly issue: Issue; readonly onClose: () => void }) {
  const refresh = useRefresh();
  const projects = useQuery(projectsQuery);
  const choices = (projects.data ?? []).filter(({ key }) => key !== issue.fields.project.key);
  const [chosen, setChosen] = useState('');
  const target = chosen || (choices[0]?.key ?? '');
  const move = useMutation({
    mutationFn: () =>
      ask<{ readonly key: string }>(`/_host/jira/issue/${issue.key}/move`, {
        method: 'POST',
        body: { project: { key: target } },
      }),
    onSuccess: ({ key }) => {
      onClose();
      tellDone(`${issue.key} is now ${key}`);
      navigate(`/browse/${key}`, { replace: true });
      refresh();
    },
  });
  return (
    <Dialog
      title={`Move ${issue.key}`}
      onClose={onClose}
      onSubmit={() => move.mutate()}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" appearance="primary" isLoading={move.isPending} disabled={target === ''}>
            Move
          </Button>
        </>
      }
    >
      {move.isError && <Message tone="danger">{move.error.message}</Message>}
      <Field label="New project" isRequired>
        {(control) => (
          <select {...control} className="input" value={target} onChange={(event) => setChosen(event.target.value)}>
            {choices.map(({ key, name }) => (
              <option key={key} value={key}>
                {name} ({key})
              </option>
            ))}
          </select>
        )}
      </Field>
      <p>
        The issue keeps its history and gets a new key. Versions, components and the security level belong to the old
        project and are taken off.
      </p>
    </Dialog>
  );
}
