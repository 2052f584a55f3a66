import AddIcon from '@atlaskit/icon/core/add';
import CopyIcon from '@atlaskit/icon/core/copy';
import DeleteIcon from '@atlaskit/icon/core/delete';
import LinkIcon from '@atlaskit/icon/core/link';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import MoveIcon from '@atlaskit/icon/core/arrow-right';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CreateIssueDialog } from '../../create-issue/CreateIssueDialog';
import { tellDone, tellFailure } from '../../flags/flag-store';
import { siteQuery } from '../../host/queries';
import { ask } from '../../jira/rest';
import { useRefresh } from '../../jira/use-refresh';
import type { Issue } from '../../jira/wire';
import { navigate } from '../../router/shell-location';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { DeleteIssueDialog } from './DeleteIssueDialog';
import { LinkIssueDialog } from './LinkIssueDialog';
import { MoveIssueDialog } from './MoveIssueDialog';

const CHOICES = [
  { id: 'child', label: 'Create child issue', icon: <AddIcon label="" /> },
  { id: 'link', label: 'Link issue', icon: <LinkIcon label="" /> },
  { id: 'clone', label: 'Clone', icon: <CopyIcon label="" /> },
  { id: 'move', label: 'Move', icon: <MoveIcon label="" /> },
  { id: 'delete', label: 'Delete', icon: <DeleteIcon label="" /> },
] as const;

/** What can be done with the issue as a whole. Jira decides on each as it is tried. */
export function IssueActions({ issue }: { readonly issue: Issue }) {
  const refresh = useRefresh();
  const isRemote = useQuery(siteQuery).data?.kind === 'remote';
  // Jira's REST has no operation for these two: only the embedded one offers them.
  const choices = CHOICES.filter(({ id }) => !isRemote || (id !== 'clone' && id !== 'move'));
  const [open, setOpen] = useState<'child' | 'link' | 'move' | 'delete' | null>(null);
  const clone = useMutation({
    mutationFn: () =>
      ask<{ readonly key: string }>(`/_host/jira/issue/${issue.key}/clone`, { method: 'POST', body: {} }),
    onSuccess: ({ key }) => {
      tellDone(`${issue.key} was cloned as ${key}`, [{ text: 'Open it', onClick: () => navigate(`/browse/${key}`) }]);
      refresh();
    },
    onError: (error) => tellFailure('The issue was not cloned', error),
  });
  const close = () => setOpen(null);
  return (
    <>
      <Menu
        label="Actions"
        align="end"
        choices={choices}
        onChoose={(id) => {
          if (id === 'clone') clone.mutate();
          else setOpen(id);
        }}
      >
        {(trigger) => <IconButton {...trigger} label="Actions" icon={<MoreIcon label="" />} />}
      </Menu>
      {open === 'child' && (
        <CreateIssueDialog
          projectKey={issue.fields.project.key}
          parentKey={issue.key}
          level={(issue.fields.issuetype.hierarchyLevel ?? 1) - 1}
          onClose={close}
        />
      )}
      {open === 'link' && <LinkIssueDialog issueKey={issue.key} onClose={close} />}
      {open === 'move' && <MoveIssueDialog issue={issue} onClose={close} />}
      {open === 'delete' && <DeleteIssueDialog issue={issue} onClose={close} />}
    </>
  );
}
