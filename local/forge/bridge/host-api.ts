/// <reference lib="dom" />

/** What the host's server says of a module in its place. */
export interface ModulePlacement {
  readonly context: { readonly extension: Readonly<Record<string, unknown>> } & Readonly<Record<string, unknown>>;
  /** Proves to the server that it made the context. */
  readonly contextToken: string;
  /** The address of the module's page, on the frames' origin. */
  readonly frameUrl: string;
}

async function readAnswer(response: Response): Promise<unknown> {
  const answer: unknown = await response.json();
  if (!response.ok) {
    const message = typeof answer === 'object' && answer !== null && 'message' in answer ? answer.message : null;
    throw new Error(typeof message === 'string' ? message : `The local host answered ${response.status}.`);
  }
  return answer;
}

/** Posts to the host's server; rejects with the message that it answers. */
export async function postToHost(path: string, body: unknown): Promise<unknown> {
  return readAnswer(
    await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  );
}

/** Asks for a module's context in its place, as the signed-in user sees it. */
export async function fetchPlacement(
  moduleKey: string,
  issueKey?: string,
  projectKey?: string,
): Promise<ModulePlacement> {
  const query = new URLSearchParams({ module: moduleKey, location: location.href });
  if (issueKey !== undefined) {
    query.set('issue', issueKey);
  }
  if (projectKey !== undefined) {
    query.set('project', projectKey);
  }
  // The server answers in this shape or with an error, which readAnswer throws.
  return (await readAnswer(await fetch(`/_host/context?${query}`))) as ModulePlacement;
}
