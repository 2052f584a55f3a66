import type { Access } from '../contract/operation';
import { AppError } from '../usecases/app-error';
import type { AccessPort, IssueGrants, Ports, ProjectGrants } from '../usecases/ports';
import { maySite } from '../usecases/site-roles';
import type { Viewer } from '../usecases/use-case';

/**
 * Asks Jira, as the person who calls, whether the policy's condition holds for the very issue or project that the input names. One that
 * they can't see answers exactly as one that doesn't exist.
 *
 * @throws AppError `not-found` or `forbidden`.
 */
export async function authorize(
  ports: Pick<Ports, 'access' | 'clock' | 'people' | 'settings'>,
  viewer: Viewer,
  policy: Access,
  input: unknown,
): Promise<IssueGrants | ProjectGrants | null> {
  const { access } = ports;
  switch (policy.kind) {
    case 'signed-in':
      return null;
    case 'jira-admin':
      if (!(await access.isJiraAdmin())) {
        throw new AppError('forbidden', 'Only Jira administrators can do this. Nothing was changed.');
      }
      return null;
    case 'site':
      if (!(await maySite(ports, viewer, policy.action))) throw new AppError('forbidden', refusals[policy.action]);
      return null;
    case 'issue':
      return onIssue(access, policy.permission, idOf(input, 'issueId'));
    case 'project':
      return onProject(access, idOf(input, 'projectId'));
  }
}

const refusals: Readonly<Record<Extract<Access, { kind: 'site' }>['action'], string>> = {
  'template.edit': 'Only product ops and Jira administrators can see templates and change them. Ask one of them.',
  'plan.edit': 'Only product ops and Jira administrators can change plans. Nothing was changed; ask one of them.',
  'governance.read': 'Only product ops and Jira administrators can see how templates are used. Ask one of them.',
};

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

async function onProject(access: AccessPort, projectId: string): Promise<ProjectGrants> {
  const grants = await access.onProject(projectId);
  if (!grants.canBrowse) {
    throw new AppError('not-found', 'This project doesn’t exist, or you don’t have permission to see it.');
  }
  if (!grants.isProjectAdmin && !grants.isJiraAdmin) {
    throw new AppError(
      'forbidden',
      'Only administrators of this project and Jira administrators can do this. Nothing was changed; ask one of them.',
    );
  }
  return grants;
}

function idOf(input: unknown, name: 'issueId' | 'projectId'): string {
  const id =
    typeof input === 'object' && input !== null ? Object.entries(input).find(([key]) => key === name)?.[1] : null;
  if (typeof id === 'string') return id;
  throw new TypeError(`An operation whose access asks for it came without its ${name}.`);
}
