import type { ForgeContext } from '../context';
import type { Installation } from '../installation';
import { HttpError } from './http-error';

const prefix = 'context:';

/** A token that carries a frame's context to the browser and back, and that only this host can make. */
export function signContext(installation: Installation, context: ForgeContext): string {
  return installation.sign(prefix + JSON.stringify(context));
}

/** The context of a token, if this host made it for the signed-in account. */
export function verifyContext(installation: Installation, token: string, accountId: string): ForgeContext {
  const value = installation.verify(token);
  if (value?.startsWith(prefix) !== true) {
    throw new HttpError(403, 'This call does not come from a page of this host. Reload the page.');
  }
  // The signature vouches for the shape: signContext wrote it.
  const context = JSON.parse(value.slice(prefix.length)) as ForgeContext;
  if (context.accountId !== accountId) {
    throw new HttpError(403, 'Somebody else has signed in since this page was opened. Reload the page.');
  }
  return context;
}
