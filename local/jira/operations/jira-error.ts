/** An answer that isn't a success, with Jira's own body for it. */
export class JiraError extends Error {
  override readonly name = 'JiraError';

  constructor(
    readonly status: number,
    readonly errorMessages: readonly string[],
    /** By field or parameter. */
    readonly errors: Readonly<Record<string, string>> = {},
  ) {
    super([...errorMessages, ...Object.values(errors)].join(' '));
  }
}

export function badRequest(...messages: readonly string[]): JiraError {
  return new JiraError(400, messages);
}

export function invalid(errors: Readonly<Record<string, string>>): JiraError {
  return new JiraError(400, [], errors);
}

export function notFound(message: string): JiraError {
  return new JiraError(404, [message]);
}

/** Not allowed: 403 to whoever is signed in, 401 to whoever isn't, as Jira tells them apart. */
export function refused(call: { readonly viewer: { readonly user: unknown } }, message: string): JiraError {
  return new JiraError(call.viewer.user === null ? 401 : 403, [message]);
}

/** Something that Jira has and this site doesn't model: said loudly, never answered half. */
export function notModelled(what: string): JiraError {
  return new JiraError(501, [`The embedded Jira doesn't model ${what}.`]);
}
