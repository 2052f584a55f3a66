import { useMutation, useQueryClient } from '@tanstack/react-query';
import { tellDone } from '../../flags/flag-store';
import { ask, rest } from '../../jira/rest';
import type { Issue } from '../../jira/wire';
import { navigate } from '../../router/shell-location';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Message } from '../../ui/Message';

/** Asks once more before an issue is gone for good. */
export function DeleteIssueDialog({ issue, onClose }: { readonly issue: Issue; readonly onClose: () => void }) {
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => ask<unknown>(rest(['issue', issue.key], { deleteSubtasks: 'true' }), { method: 'DELETE' }),
    onSuccess: () => {
      onClose();
      tellDone(`${issue.key} was deleted`);
      navigate(`/projects/${issue.fields.project.key}`, { replace: true });
      client.removeQueries({ queryKey: ['issue', issue.key] });
      void client.invalidateQueries();
    },
  });
  return (
    <Dialog
      title={`Delete ${issue.key}?`}
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
        The issue goes for good, with its comments, history and sub-tasks. It can&rsquo;t be brought back. To end work
        on it, resolve it instead.
      </p>
    </Dialog>
  );
}
