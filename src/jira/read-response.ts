import type { APIResponse } from '@forge/api';
import { NeedsAuthenticationError } from '@forge/api';
import * as z from 'zod/mini';
import { AppError } from '../usecases/app-error';

const errorBody = z.object({
  errorMessages: z.optional(z.array(z.string())),
  errors: z.optional(z.record(z.string(), z.string())),
});

/** Jira's own words for what it refused, empty where it gave none. */
export class JiraRefusal extends AppError {
  constructor(
    readonly status: number,
    readonly jiraMessages: readonly string[],
    /** Those that Jira gave for a field, by its id. */
    readonly ofFields: Readonly<Record<string, string>>,
    ...[code, message, detail]: ConstructorParameters<typeof AppError>
  ) {
    super(code, message, detail);
  }
}

/**
 * Waits for one request to Jira and parses what comes back. `purpose` completes "Gantry could not …" for the person.
 *
 * @throws JiraRefusal for every answer that isn't 2xx; AppError `unavailable` where Jira can't be reached or answers in a shape that
 * is not the documented one.
 */
export async function readResponse<Schema extends z.ZodMiniType>(
  request: Promise<APIResponse>,
  schema: Schema,
  purpose: string,
): Promise<z.infer<Schema>> {
  const response = await settle(request, purpose);
  if (!response.ok) throw await refusal(response, purpose);
  const parsed = schema.safeParse(await response.json());
  if (!parsed.success) {
    throw new AppError(
      'unavailable',
      `Gantry could not ${purpose}: Jira answered in a form that Gantry doesn’t know. Try again later.`,
      {
        cause: parsed.error,
      },
    );
  }
  return parsed.data;
}

/** As `readResponse`, for a write whose answer has no body that matters. */
export async function expectSuccess(request: Promise<APIResponse>, purpose: string): Promise<void> {
  const response = await settle(request, purpose);
  if (!response.ok) throw await refusal(response, purpose);
}

async function settle(request: Promise<APIResponse>, purpose: string): Promise<APIResponse> {
  try {
    return await request;
  } catch (cause) {
    if (cause instanceof NeedsAuthenticationError) {
      throw new AppError(
        'not-signed-in',
        'Jira doesn’t know who you are right now. Reload the page and log in again.',
        { cause },
      );
    }
    throw new AppError('unavailable', `Gantry could not ${purpose}: Jira can’t be reached. Try again in a moment.`, {
      cause,
    });
  }
}

async function refusal(response: APIResponse, purpose: string): Promise<JiraRefusal> {
  const text = await response.text();
  const { messages, ofFields } = jiraMessages(text);
  const cause = new Error(`Jira answered ${response.status}: ${text.slice(0, 500)}`);
  const isQuota = response.headers.get('RateLimit-Reason')?.startsWith('jira-quota') ?? false;
  const refused = (code: AppError['code'], message: string, retryAfterSeconds?: number) =>
    new JiraRefusal(response.status, messages, ofFields, code, message, {
      cause,
      isQuota,
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    });

  switch (response.status) {
    case 400:
      return refused('invalid-input', messages.join(' ') || `Jira refused the request to ${purpose}.`);
    case 401:
      // The gateway's words when the site has not granted what a newer manifest asks for.
      if (text.includes('scope does not match')) {
        return refused(
          'forbidden',
          `Gantry could not ${purpose}: this site hasn’t granted it that right yet. Nothing was lost; ask a Jira administrator to update Gantry.`,
        );
      }
      return refused(
        'not-signed-in',
        `Gantry could not ${purpose}: Jira doesn’t accept your sign-in for it. Reload the page and log in again.`,
      );
    case 403:
      return refused('forbidden', `Gantry could not ${purpose}: Jira says you don’t have permission.`);
    case 404:
      return refused(
        'not-found',
        `Gantry could not ${purpose}: it doesn’t exist, or you don’t have permission to see it.`,
      );
    case 429: {
      const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
      return refused(
        'rate-limited',
        `Gantry could not ${purpose}: Jira is limiting requests for now. Nothing is lost; try again ${Number.isFinite(seconds) ? `in ${seconds} seconds` : 'in a minute'}.`,
        Number.isFinite(seconds) ? seconds : undefined,
      );
    }
    default:
      return refused(
        'unavailable',
        `Gantry could not ${purpose}: Jira answered with an error (${response.status}). Try again in a moment.`,
      );
  }
}

function jiraMessages(text: string): Pick<JiraRefusal, 'ofFields'> & { readonly messages: readonly string[] } {
  const none = { messages: [], ofFields: {} };
  try {
    const parsed = errorBody.safeParse(JSON.parse(text));
    if (!parsed.success) return none;
    const { errorMessages = [], errors = {} } = parsed.data;
    return { messages: [...errorMessages, ...Object.values(errors)], ofFields: errors };
  } catch {
    return none; // a proxy's page, not Jira's JSON
  }
}
