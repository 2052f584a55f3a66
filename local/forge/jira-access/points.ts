import type { JiraOperation } from './operations';

function lengthOf(body: unknown, ...names: readonly string[]): number {
  if (Array.isArray(body)) {
    return body.length;
  }
  if (typeof body !== 'object' || body === null) {
    return 0;
  }
  const list = names.map((name) => (body as Readonly<Record<string, unknown>>)[name]).find(Array.isArray);
  return list?.length ?? 0;
}

function permissionObjects(body: unknown): number {
  if (typeof body !== 'object' || body === null) {
    return 0;
  }
  const permissions = (body as Readonly<Record<string, unknown>>)['permissions'];
  if (typeof permissions === 'object' && permissions !== null) {
    return Object.keys(permissions).length;
  }
  return lengthOf(body, 'projectPermissions', 'permissionSchemes', 'projects');
}

/** Points that Jira charges for a request: 1, and for a read what its answer holds. Writes and failures cost 1. */
export function pointsOf(operation: JiraOperation, status: number, body: unknown): number {
  if (status >= 400) {
    return 1;
  }
  switch (operation.cost) {
    case 'flat':
      return 1;
    case 'issue':
    case 'project':
      return 2;
    case 'user':
      return 3;
    case 'issues':
      return 1 + lengthOf(body, 'issues');
    case 'projects':
      return 1 + lengthOf(body, 'values');
    case 'users':
      return 1 + 2 * lengthOf(body, 'values', 'watchers', 'actors');
    case 'permissions':
      return 1 + 2 * permissionObjects(body);
  }
}
