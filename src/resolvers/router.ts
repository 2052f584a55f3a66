import type { Answer } from '../contract/error';
import type { Operation } from '../contract/operation';
import { operations, type OperationName } from '../contract/operations';
import { AppError } from '../usecases/app-error';
import type { Ports } from '../usecases/ports';
import type { UseCase } from '../usecases/use-case';
import { answerError, type FailureLog } from './answer-error';
import { authorize } from './authorize';

/** One use case for each operation of the contract: a missing one doesn't compile. */
export type Handlers = { readonly [Name in OperationName]: UseCase<Name> };

/** The part of a Forge request that the router trusts, and the payload, which it doesn't. */
export interface ResolverRequest {
  readonly payload: unknown;
  readonly context: { readonly accountId?: string };
}

export interface RouterEnvironment {
  readonly ports: Ports;
  readonly log: (failure: FailureLog) => void;
  readonly newReference: () => string;
}

type Route = (request: ResolverRequest) => Promise<Answer<unknown>>;

/** Parse, authorize, run, map the error, log: the way of every call, in this order. */
export function createRouter(
  handlers: Handlers,
  environment: RouterEnvironment,
): Readonly<Record<OperationName, Route>> {
  const names = Object.keys(operations) as OperationName[]; // Object.keys of a record with exactly these keys
  return Object.fromEntries(
    names.map((name): [OperationName, Route] => [
      name,
      async ({ payload, context }) => {
        try {
          return { ok: true, value: await run(name, handlers[name], payload, context.accountId, environment) };
        } catch (error) {
          return { ok: false, error: answerError(name, error, environment.newReference(), environment.log) };
        }
      },
    ]),
  ) as Record<OperationName, Route>; // every name was mapped
}

async function run<Name extends OperationName>(
  name: Name,
  useCase: UseCase<Name>,
  payload: unknown,
  accountId: string | undefined,
  environment: RouterEnvironment,
): Promise<unknown> {
  if (!accountId) {
    throw new AppError('not-signed-in', 'Jira doesn’t know who you are right now. Reload the page and log in again.');
  }
  // The contract keys operations by name; TypeScript can't follow one name through both records at once.
  const declared = operations[name] as Operation<unknown, unknown>;
  const parsed = declared.input.safeParse(payload);
  if (!parsed.success) throw invalidInput(parsed.error.issues);
  const { ports } = environment;
  const grants = await authorize(ports, { accountId }, declared.access, parsed.data);
  const call = { viewer: { accountId }, input: parsed.data, grants } as Parameters<UseCase<Name>>[1];
  return useCase(ports, call);
}

function invalidInput(
  issues: readonly {
    readonly path: readonly PropertyKey[];
    readonly code?: string | undefined;
    readonly message: string;
  }[],
): AppError {
  return new AppError(
    'invalid-input',
    'Some of what was sent doesn’t fit. Nothing was saved; see the problems listed.',
    {
      problems: issues.map(({ path, code, message }) => ({
        path: path.map(String).join('/'),
        code: code ?? 'invalid',
        message,
      })),
    },
  );
}
