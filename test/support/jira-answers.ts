export interface Sent {
  readonly provider: string;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}
const globals = globalThis as { __forge_fetch__?: unknown; __forge_runtime__?: unknown }; // what @forge/api reads

/** Answers the app's requests in Jira's place. */
export function jiraAnswers(answer: (sent: Sent) => Response): Sent[] {
  const requests: Sent[] = [];
  globals.__forge_runtime__ = { proxy: {} };
  globals.__forge_fetch__ = (
    { provider }: { readonly provider: string },
    path: string,
    init: { readonly method: string; readonly body?: string },
  ) => {
    const sent = { provider, method: init.method, path, body: init.body && (JSON.parse(init.body) as unknown) };
    requests.push(sent);
    return Promise.resolve(answer(sent));
  };
  return requests;
}

export const jsonAnswer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
