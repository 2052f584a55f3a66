import type { Installation } from '../installation';

const cookieName = 'gantry_session';

/** The account that a request's cookie proves, or null. The cookie is signed: nobody can write one for another account. */
export function readSession(installation: Installation, cookieHeader: string | undefined): string | null {
  const cookie = (cookieHeader ?? '')
    .split(/;\s*/)
    .map((part) => part.split('='))
    .find(([name]) => name === cookieName);
  const value = cookie?.[1] === undefined ? null : installation.verify(cookie[1]);
  return value?.startsWith('account:') === true ? value.slice('account:'.length) : null;
}

/** The Set-Cookie value that signs an account in. */
export function sessionCookie(installation: Installation, accountId: string): string {
  return `${cookieName}=${installation.sign(`account:${accountId}`)}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000`;
}
