/** A page of the shell, read from its address. */
export type Route =
  | { readonly page: 'projects' }
  | { readonly page: 'project'; readonly projectKey: string; readonly place: ProjectPlace }
  | { readonly page: 'issues' }
  | { readonly page: 'issue'; readonly issueKey: string }
  | { readonly page: 'app'; readonly moduleKey: string }
  | { readonly page: 'admin'; readonly moduleKey: string }
  | { readonly page: 'host' }
  | { readonly page: 'workflows' }
  | { readonly page: 'workflow'; readonly workflowId: string }
  | { readonly page: 'missing' };

/** Where within a project: its overview, or a page of an app's among its pages or its settings. */
export type ProjectPlace =
  | { readonly kind: 'overview' }
  | { readonly kind: 'page'; readonly moduleKey: string }
  | { readonly kind: 'settings'; readonly moduleKey: string | null };

type Params = readonly (string | undefined)[];

const overview: ProjectPlace = { kind: 'overview' };

/**
 * Addresses and their pages; the first that fits wins. Those below `/jira` are Jira Cloud's own, which apps and bookmarks use: they lead
 * to the page here that stands for them.
 */
const PATTERNS: readonly (readonly [RegExp, (params: Params) => Route])[] = [
  [/^\/(?:projects|jira\/projects)?\/?$/, () => ({ page: 'projects' })],
  [
    /^(?:\/jira\/(?:software|core|servicedesk)(?:\/c)?)?\/projects\/([^/]+)\/apps\/([^/]+)(?:\/.*)?$/,
    ([projectKey = '', moduleKey = '']) => ({ page: 'project', projectKey, place: { kind: 'page', moduleKey } }),
  ],
  [
    /^(?:\/jira\/(?:software|core|servicedesk)(?:\/c)?)?\/projects\/([^/]+)\/settings(?:\/apps\/([^/]+))?(?:\/.*)?$/,
    ([projectKey = '', moduleKey = null]) => ({ page: 'project', projectKey, place: { kind: 'settings', moduleKey } }),
  ],
  [
    /^(?:\/jira\/(?:software|core|servicedesk)(?:\/c)?)?\/projects\/([^/]+)(?:\/.*)?$/,
    ([projectKey = '']) => ({ page: 'project', projectKey, place: overview }),
  ],
  [/^\/issues\/?$/, () => ({ page: 'issues' })],
  [/^\/browse\/([A-Za-z][A-Za-z0-9_]*)\/?$/, ([projectKey = '']) => ({ page: 'project', projectKey, place: overview })],
  [/^\/(?:browse|issues)\/([^/]+)\/?$/, ([issueKey = '']) => ({ page: 'issue', issueKey })],
  [/^\/(?:jira\/)?apps\/([^/]+)(?:\/.*)?$/, ([moduleKey = '']) => ({ page: 'app', moduleKey })],
  [/^\/admin\/host\/?$/, () => ({ page: 'host' })],
  [/^\/admin\/workflows\/?$/, () => ({ page: 'workflows' })],
  [/^\/admin\/workflows\/([^/]+)\/?$/, ([workflowId = '']) => ({ page: 'workflow', workflowId })],
  [/^\/admin\/([^/]+)(?:\/.*)?$/, ([moduleKey = '']) => ({ page: 'admin', moduleKey })],
];

/** The page that a path leads to. */
export function matchRoute(pathname: string): Route {
  for (const [pattern, read] of PATTERNS) {
    const found = pattern.exec(pathname);
    if (found !== null) return read(found.slice(1).map(decoded));
  }
  return { page: 'missing' };
}

function decoded(segment: string | undefined): string | undefined {
  try {
    return segment === undefined ? undefined : decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
