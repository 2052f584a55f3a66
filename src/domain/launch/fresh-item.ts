import type { FrozenDefinition, LaunchItem } from './launch';
import type { PlannedItem } from './plan-items';

/**
 * Who holds an owner role, or leads a function, in the launch's project: {'SRE': accountId}. An item goes to the holder of its role,
 * else to who leads its function; where there is neither, nobody owns it.
 */
export type RoleHolders = Readonly<Record<string, string>>;

/** Who a new item goes to; null for nobody. */
export function ownerFor(
  { ownerRole, function: name }: Pick<FrozenDefinition, 'ownerRole' | 'function'>,
  owners: RoleHolders,
): string | null {
  return holderOf(ownerRole, owners) ?? holderOf(name, owners);
}

function holderOf(role: string, owners: RoleHolders): string | null {
  return Object.hasOwn(owners, role) ? (owners[role] ?? null) : null;
}

/** An item that nobody has done anything about yet. */
export function freshItem({
  definition,
  dueOn,
  waitsFor,
  ownerId,
}: PlannedItem & { readonly ownerId: string | null }): LaunchItem {
  return {
    definition,
    dueOn,
    ownerId,
    delegate: null,
    waitsFor,
    acknowledgers: [],
    work: null,
    state: 'open',
    evidence: [],
    verification: null,
    waiver: null,
    notApplicable: null,
    automatic: null,
  };
}
