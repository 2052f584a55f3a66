import DeleteIcon from '@atlaskit/icon/core/delete';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { tellDone } from '../../flags/flag-store';
import { siteQuery } from '../../host/queries';
import { administersQuery } from '../../jira/queries';
import { ask } from '../../jira/rest';
import type { Project } from '../../jira/wire';
import { navigate } from '../../router/shell-location';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { Message } from '../../ui/Message';

/** Deleting the project, for administrators of the embedded Jira: how the app takes it is worth trying. */
export function ProjectActions({ project }: { readonly project: Project }) {
  const administers = useQuery(administersQuery);
  const site = useQuery(siteQuery);
  const [isAsking, setAsking] = useState(false);
  if (administers.data !== true || site.data?.kind !== 'embedded') return null;
  return (
    <>
      <Menu
        label="Project actions"
        align="end"
        choices={[{ id: 'delete', label: 'Delete project', icon: <DeleteIcon label="" /> }]}
        onChoose={() => setAsking(true)}
      >
        {(trigger) => <IconButton {...trigger} label="Project actions" icon={<MoreIcon label="" />} />}
      </Menu>
      {isAsking && <DeleteProjectDialog project={project} onClose={() => setAsking(false)} />}
    </>
  );
}

function DeleteProjectDialog({ project, onClose }: { readonly project: Project; readonly onClose: () => void }) {
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => ask<unknown>(`/_host/jira/project/${project.key}/delete`, { method: 'POST', body: {} }),
    onSuccess: () => {
      onClose();
      tellDone(`${project.name} was deleted`);
      navigate('/projects', { replace: true });
      client.removeQueries({ queryKey: ['project', project.key] });
      void client.invalidateQueries();
    },
  });
  return (
    <Dialog
      title={`Delete ${project.name}?`}
      onClose={onClose}
      onSubmit={() => remove.mutate()}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" appearance="danger" isLoading={remove.isPending}>
            Delete
          </Button>
        </>
      }
    >
      {remove.isError && <Message tone="danger">{remove.error.message}</Message>}
      <p>
        The project goes with all its issues, versions and components. As on a real site, the app is not told of each
        issue. Only starting over with <code>npm start -- --reset</code> brings it back.
      </p>
    </Dialog>
  );
}
