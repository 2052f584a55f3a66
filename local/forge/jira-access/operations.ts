import { operationTable } from './operation-table';

/** What a response is charged for: each issue or project 1 point more, each user or permission object 2. */
export type ResponseCost = 'flat' | 'issue' | 'issues' | 'project' | 'projects' | 'user' | 'users' | 'permissions';

export interface JiraOperation {
  readonly method: string;
  /** The path below `/rest/api/3/`, parameters in braces: the unit of burst limits. */
  readonly pattern: string;
  readonly cost: ResponseCost;
  readonly classicScope: string | null;
  readonly granularScopes: readonly string[];
}

export interface MatchedOperation {
  readonly operation: JiraOperation;
  /** The issue id or key in the path, if it names one. */
  readonly issue: string | null;
}

const costs: readonly ResponseCost[] = [
  'flat',
  'issue',
  'issues',
  'project',
  'projects',
  'user',
  'users',
  'permissions',
];

function readLine(line: string): JiraOperation {
  const [route = '', cost, classic, granular = ''] = line.split(' | ');
  const [method = '', pattern = ''] = route.split(' ');
  return {
    method,
    pattern,
    cost: costs.find((known) => known === cost) ?? 'flat',
    classicScope: classic === '-' || classic === undefined ? null : classic,
    granularScopes: granular === '-' ? [] : granular.split(' ').map((scope) => `${scope}:jira`),
  };
}

const operations = operationTable.trim().split('\n').map(readLine);

function matches(pattern: readonly string[], path: readonly string[]): boolean {
  return pattern.length === path.length && pattern.every((part, index) => part.startsWith('{') || part === path[index]);
}

/** Finds the operation that a request means; literal paths win over parameters. Null: this host has none such. */
export function findOperation(method: string, path: string): MatchedOperation | null {
  const rest = /^\/rest\/api\/(?:3|2|latest)\/(.+?)\/?$/.exec(new URL(path, 'http://jira').pathname)?.[1];
  if (rest === undefined) {
    return null;
  }
  const parts = rest.split('/');
  const found = operations
    .filter((operation) => operation.method === method && matches(operation.pattern.split('/'), parts))
    .sort((a, b) => a.pattern.split('{').length - b.pattern.split('{').length)[0];
  if (found === undefined) {
    return null;
  }
  const issueAt = found.pattern.split('/').indexOf('{issue}');
  return { operation: found, issue: issueAt < 0 ? null : (parts[issueAt] ?? null) };
}

/**
 * Whether the manifest's scopes allow the operation: its classic scope alone does, or all of its granular ones together. An
 * operation without scopes is open to every app.
 */
export function isAllowed(operation: JiraOperation, scopes: readonly string[]): boolean {
  const { classicScope, granularScopes } = operation;
  const open = classicScope === null && granularScopes.length === 0;
  const granular = granularScopes.length > 0 && granularScopes.every((scope) => scopes.includes(scope));
  return open || granular || (classicScope !== null && scopes.includes(classicScope));
}
