import type { Problem } from '../problem';
import type { LaunchActor } from './action-result';
import { requires } from './item-subject';
import type { LaunchItem } from './launch';
import type { PreviewItem } from './start-launch';

/**
 * Whether somebody may name the first owner of an item that isn't created yet. Whoever starts a launch hands out its work; but where
 * the owner's own word or eyes settle an item, its owner is named by the function's lead, a release manager or an administrator, as ever.
 */
export function mayNameOwner(item: Pick<LaunchItem, 'definition'>, { roles }: LaunchActor): boolean {
  return directsItem(item, roles) || !isSettledByOwner(item);
}

/** Whose word on an item's owner always counts: the function's lead, a release manager or an administrator. */
export function directsItem({ definition }: Pick<LaunchItem, 'definition'>, roles: LaunchActor['roles']): boolean {
  return roles.admin || roles.releaseManager || roles.leadOf.includes(definition.function);
}

/** Items whose owner's approval, acknowledgement or check settles them. */
export function isSettledByOwner({ definition }: Pick<LaunchItem, 'definition'>): boolean {
  return (['approval', 'acknowledgement', 'automatic'] as const).some((kind) => requires({ definition }, kind));
}

/** The items with the owners that were chosen for them, or what is wrong with the choice. */
export function nameOwners(
  items: readonly PreviewItem[],
  chosen: Readonly<Record<string, string | null>>,
):
  | { readonly ok: true; readonly items: readonly PreviewItem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const known = new Map(items.map((item) => [item.itemId, item]));
  const problems = Object.entries(chosen).flatMap(([id, ownerId]): readonly Problem[] => {
    const item = known.get(id);
    const path = `owners/${id}`;
    if (item === undefined) {
      return [{ path, code: 'notFound', message: 'The launch has no such item any more. Look at the preview again.' }];
    }
    return item.mayNameOwner || item.ownerId === ownerId
      ? []
      : [{ path, code: 'notAllowed', message: refusalOf(item) }];
  });
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    items: items.map((item) =>
      Object.hasOwn(chosen, item.itemId) ? { ...item, ownerId: chosen[item.itemId] ?? null } : item,
    ),
  };
}

function refusalOf({ definition }: PreviewItem): string {
  return `${definition.title} is settled by its owner’s own word or check, so its owner is named by the lead of ${definition.function}, a release manager or an administrator.`;
}
