/// <reference lib="dom" />
import type { FrameOptions } from './frame-options';

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
export async function fetchPlacement({
  moduleKey,
  issueKey,
  projectKey,
  rule,
}: Pick<FrameOptions, 'moduleKey' | 'issueKey' | 'projectKey' | 'rule'>): Promise<ModulePlacement> {
  const place = {
    issue: issueKey,
    project: projectKey,
    entry: rule?.entryPoint,
    workflow: rule?.workflowId,
    transition: rule?.transitionId,
    rule: rule?.ruleId,
  };
  const query = new URLSearchParams({ module: moduleKey, location: location.href });
  for (const [name, value] of Object.entries(place)) {
    if (value !== undefined) query.set(name, value);
  }
  // The server answers in this shape or with an error, which readAnswer throws.
  return (await readAnswer(await fetch(`/_host/context?${query}`))) as ModulePlacement;
}
