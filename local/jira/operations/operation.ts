import type { JqlEngine } from '../jql-engine';
import type { Caller, ValidateTransition } from '../site';
import type { WireContext } from '../wire/wire-context';

/** One REST request while it is answered. */
export interface Call extends WireContext {
  readonly caller: Caller;
  readonly jql: JqlEngine;
  /** What stands in the places of the operation's path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The parsed JSON body; undefined where there is none. */
  readonly body: unknown;
  readonly nowMs: number;
  /** Asks an app's validator. */
  readonly validate: ValidateTransition;
  /** Tells the site's listeners of a product event. */
  emit(eventType: `avi:jira:${string}`, payload: Readonly<Record<string, unknown>>): void;
}

export interface Reply {
  readonly status: number;
  /** Written as JSON; undefined: an empty body. */
  readonly body?: unknown;
}

export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As in Atlassian's OpenAPI document: /rest/api/3/issue/{issueIdOrKey}. */
  readonly path: string;
  /** Refused with 401 to whoever isn't signed in, before anything else. */
  readonly signedIn?: true;
  answer(call: Call): Reply | Promise<Reply>;
}

export function ok(body: unknown): Reply {
  return { status: 200, body };
}

export const NO_CONTENT: Reply = { status: 204 };
