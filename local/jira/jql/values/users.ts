import { fold, type Query } from '../query';

/**
 * The account that a query names: by account id, else by display name, else by an e-mail address that the viewer may see.
 * An account keeps its id when it is deactivated, so those are found as well.
 */
export function findUserId(text: string, { context }: Query): string | null {
  if (context.state.users.get(text)) return text;
  const wanted = fold(text);
  let found: string | null = null;
  for (const user of context.state.users.values()) {
    const showsEmail = user.emailPublic || user.id === context.viewer.accountId;
    if (showsEmail && user.email !== null && fold(user.email) === wanted) return user.id;
    if (found === null && fold(user.displayName) === wanted) found = user.id;
  }
  return found;
}
