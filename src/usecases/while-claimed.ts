import { AppError } from './app-error';
import type { Ports } from './ports';

/**
 * Does what only one call may do at a time under that name, as creating an issue in Jira, which no journal's revision keeps from happening
 * twice. The name is free again whatever comes of it.
 *
 * @throws AppError `busy` with that sentence where another call is at it: nothing was done then.
 */
export async function whileClaimed<Result>(
  { claims, clock }: Pick<Ports, 'claims' | 'clock'>,
  { name, busy }: { readonly name: string; readonly busy: string },
  act: () => Promise<Result>,
): Promise<Result> {
  const at = clock.now();
  if (!(await claims.claim(name, at))) throw new AppError('busy', busy);
  try {
    return await act();
  } finally {
    await claims.release(name, at);
  }
}
