/// <reference lib="dom" />

/** A place of the product, or an address, as `router` passes it. */
export type NavigationPayload = Readonly<Record<string, unknown>>;

function field(payload: NavigationPayload, name: string): string {
  const value = payload[name];
  return typeof value === 'string' ? encodeURIComponent(value) : '';
}

/** The absolute address of a place on this site; null for a place that Jira doesn't have. */
export function productUrl(payload: NavigationPayload): string | null {
  const { url, target, path } = payload;
  const paths: Readonly<Record<string, string>> = {
    issue: `/browse/${field(payload, 'issueKey')}`,
    dashboard: `/jira/dashboards/${field(payload, 'dashboardId')}`,
    userProfile: `/jira/people/${field(payload, 'accountId')}`,
    projectSettingsDetails: `/jira/software/projects/${field(payload, 'projectKey')}/settings/details`,
    module: `/jira/apps/${field(payload, 'moduleKey')}${typeof path === 'string' ? `/${path.replace(/^\//, '')}` : ''}`,
  };
  const found = typeof url === 'string' ? url : typeof target === 'string' ? paths[target] : undefined;
  const absolute = found === undefined ? null : new URL(found, location.href);
  return absolute !== null && ['http:', 'https:', 'mailto:'].includes(absolute.protocol) ? absolute.href : null;
}
