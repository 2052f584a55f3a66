import type { Access } from '../contract/operation';
import { AppError } from '../usecases/app-error';
import type { AccessPort, IssueGrants } from '../usecases/ports';

/**
 * Asks Jira, as the person who calls, whether the policy's condition holds for the very issue that the input names. An issue that
 * they can't see answers exactly as one that doesn't exist.
 *
 * @throws AppError `not-found` or `forbidden`.
 */
export async function authorize(access: AccessPort, policy: Access, input: unknown): Promise<IssueGrants | null> {
  switch (policy.kind) {
    case 'signed-in':
      return null;
    case 'jira-admin':
      if (!(await access.isJiraAdmin())) {
        throw new AppError('forbidden', 'Only Jira administrators can do this. Nothing was changed.');
      }
      return null;
    case 'issue':
      return onIssue(access, policy.permission, issueIdOf(input));
  }
}

async function onIssue(access: AccessPort, permission: 'browse' | 'edit', issueId: string): Promise<IssueGrants> {
  const grants = await access.onIssue(issueId);
  if (!grants.canBrowse) {
    throw new AppError(
      'not-found',
      'This issue doesn’t exist, or you don’t have permission to see it. Ask a project administrator if you think you should.',
    );
  }
  if (permission === 'edit' && !grants.canEdit) {
    throw new AppError(
      'forbidden',
      'You can see this issue but not edit it, so nothing was saved. Ask a project administrator for edit permission.',
    );
  }
  return grants;
}

function issueIdOf(input: unknown): string {
  if (typeof input === 'object' && input !== null && 'issueId' in input && typeof input.issueId === 'string') {
    return input.issueId;
  }
  throw new TypeError('An operation with access to an issue came without an issue id.');
}
