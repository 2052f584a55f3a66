import type { ProjectSettings } from '../domain/role/roles';

/** Account ids that a project's settings name, as leads or standing in. */
export function accountsNamed({ functionLeads }: ProjectSettings): readonly string[] {
  return Object.values(functionLeads).flatMap(({ lead, delegate }) => [
    ...(lead.kind === 'person' ? [lead.accountId] : []),
    ...(delegate === undefined ? [] : [delegate.accountId]),
  ]);
}
