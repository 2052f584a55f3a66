/** An answer of Jira's that isn't a success. Messages are Jira's own; `errors` are by field. */
export class JiraProblem extends Error {
  override readonly name = 'JiraProblem';

  constructor(
    readonly status: number,
    readonly messages: readonly string[],
    readonly errors: Readonly<Record<string, string>> = {},
  ) {
    super([...messages, ...Object.values(errors)].join(' ') || `Jira answered with status ${status}.`);
  }
}

interface ErrorBody {
  readonly errorMessages?: readonly string[];
  readonly errors?: Readonly<Record<string, string>>;
  readonly message?: string;
}

async function problemOf(response: Response): Promise<JiraProblem> {
  const text = await response.text();
  try {
    // Jira and the local host write one of these shapes; all its parts are optional here.
    const { errorMessages = [], errors = {}, message } = JSON.parse(text) as ErrorBody;
    return new JiraProblem(
      response.status,
      message === undefined ? errorMessages : [message, ...errorMessages],
      errors,
    );
  } catch {
    return new JiraProblem(response.status, text === '' ? [] : [text.slice(0, 500)]);
  }
}

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
}

/**
 * Asks the server that the shell comes from: Jira's REST as the signed-in user, or the local host. Rejects with a JiraProblem.
 * The caller names the shape of the answer, which is Jira's documented one.
 */
export async function ask<Answer>(path: string, { method = 'GET', body }: Asked = {}): Promise<Answer> {
  const response = await fetch(path, {
    method,
    headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new Error('The local host does not answer: it may have stopped. Start it again, then retry.', { cause });
  });
  if (!response.ok) throw await problemOf(response);
  const text = await response.text();
  // Who asks for an answer that is empty names no shape of it.
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

const segment = (part: string | number) => encodeURIComponent(part);

/** A path of Jira's REST, its parts escaped, with a query of what isn't undefined. */
export function rest(
  parts: readonly (string | number)[],
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const search = new URLSearchParams(given).toString();
  return `/rest/api/3/${parts.map(segment).join('/')}${search === '' ? '' : `?${search}`}`;
}
