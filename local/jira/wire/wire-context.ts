import type { Permissions } from '../permissions/permissions';
import type { Viewer } from '../permissions/viewer';
import type { JiraStore } from '../state/store';

/** What a response is written with: the state, for whom, and the address that links in it begin with. */
export interface WireContext {
  readonly store: JiraStore;
  readonly viewer: Viewer;
  readonly permissions: Permissions;
  /** Without a trailing slash. */
  readonly baseUrl: string;
}

/** A JSON object of a response. */
export type Wire = Readonly<Record<string, unknown>>;

/** The address of a REST v3 resource: `rest(context, 'issue', id)`. */
export function rest(context: WireContext, ...path: readonly (string | number)[]): string {
  return [context.baseUrl, 'rest/api/3', ...path].join('/');
}
