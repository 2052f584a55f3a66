import type { StoredUser } from '../state/model';
import { rest, type Wire, type WireContext } from './wire-context';

const SIZES = ['48', '24', '16', '32'] as const;

/** A person as other resources show them. The e-mail address only to whom its owner lets see it. */
export function wireUser(context: WireContext, user: StoredUser): Wire {
  const { viewer, permissions } = context;
  const showsEmail = user.emailPublic || viewer.user?.id === user.id || permissions.hasGlobal('ADMINISTER');
  return {
    self: `${rest(context, 'user')}?accountId=${encodeURIComponent(user.id)}`,
    accountId: user.id,
    ...(user.email !== null && showsEmail && { emailAddress: user.email }),
    avatarUrls: avatarUrls(`${context.baseUrl}/secure/useravatar?ownerId=${encodeURIComponent(user.id)}`),
    displayName: user.displayName,
    active: user.active,
    timeZone: user.timeZone,
    accountType: user.accountType,
  };
}

/** Null for no id; a stub for an account that is gone, as Jira shows a deleted one. */
export function wireUserById(context: WireContext, accountId: string | null): Wire | null {
  if (accountId === null) return null;
  const user = context.store.users.get(accountId);
  if (user !== undefined) return wireUser(context, user);
  return { accountId, displayName: 'Former user', active: false, accountType: 'unknown' };
}

/** Jira's four sizes of one picture; `address` already has a query. */
export function avatarUrls(address: string): Wire {
  return Object.fromEntries(SIZES.map((size) => [`${size}x${size}`, `${address}&size=${size}`]));
}
