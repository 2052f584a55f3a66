import type { ProjectSettings } from '../domain/role/roles';

/** Account ids that a project's settings name: as leads, standing in, or holding an owner role. */
export function accountsNamed({ functionLeads, ownerRoles }: ProjectSettings): readonly string[] {
  const leads = Object.values(functionLeads).flatMap(({ lead, delegate }) => [
    ...(lead.kind === 'person' ? [lead.accountId] : []),
    ...(delegate === undefined ? [] : [delegate.accountId]),
  ]);
  return [...leads, ...Object.values(ownerRoles)];
}
