import type { ActionResult } from '../../domain/launch/action-result';
import type { ItemAction } from '../../domain/launch/item-action';
import type { LaunchItem } from '../../domain/launch/launch';
import type { PeoplePort } from '../ports';

/** Somebody whom a change names, and where it does. */
export interface Named {
  readonly accountId: string;
  readonly path: string;
}

/**
 * An item that nobody owns stays unverified (rules: readiness, 1), so whoever is given one must be a person: asked of Jira as the viewer,
 * who are themselves there. Null where everybody is.
 */
export async function checkPeople(
  people: Pick<PeoplePort, 'byIds'>,
  named: readonly Named[],
  viewerId: string,
): Promise<ActionResult | null> {
  const wanted = [...new Set(named.map(({ accountId }) => accountId))].filter((id) => id !== viewerId);
  if (wanted.length === 0) return null;
  const known = new Map((await people.byIds(wanted)).map((person) => [person.accountId, person]));
  const problems = named.flatMap(({ accountId, path }) => {
    const person = known.get(accountId);
    if (accountId === viewerId || person?.active === true) return [];
    const message =
      person === undefined
        ? 'Jira knows no such person, or hides them from you. Nothing was saved; choose somebody else.'
        : `${person.displayName} no longer has an active account. Nothing was saved; choose somebody else.`;
    return [{ path, code: 'invalid', message }];
  });
  return problems.length === 0 ? null : { ok: false, problems };
}

/** Whom an action names anew: who acknowledges already may have left since, and is no reason to refuse another. */
export function peopleIn(action: ItemAction, item: LaunchItem | null): readonly Named[] {
  switch (action.kind) {
    case 'set owner':
      return action.ownerId === null || action.ownerId === item?.ownerId
        ? []
        : [{ accountId: action.ownerId, path: 'ownerId' }];
    case 'set delegate':
      return action.delegate === null ? [] : [{ accountId: action.delegate.accountId, path: 'delegate/accountId' }];
    case 'set acknowledgers':
      return action.accountIds
        .filter((accountId) => item?.acknowledgers.includes(accountId) !== true)
        .map((accountId) => ({ accountId, path: 'acknowledgers' }));
    default:
      return [];
  }
}
