import { useMutation } from '@tanstack/react-query';
import { ask, rest } from '../../jira/rest';
import { useRefresh } from '../../jira/use-refresh';

/** Writes fields of an issue as the viewer; what is shown is read again. */
export function useEditIssue(issueKey: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (fields: Readonly<Record<string, unknown>>) =>
      ask<unknown>(rest(['issue', issueKey]), { method: 'PUT', body: { fields } }),
    onSuccess: refresh,
  });
}
