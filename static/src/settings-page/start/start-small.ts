import { initialRoleSettings, pillars, type Pillar, type RoleSettings } from '../../../../src/domain/role/roles';
import { call } from '../../api';
import type { PickedGroup } from '../../ui/GroupPicker';

export interface SmallStart {
  readonly pillar: Pillar;
  /** The one template that is offered; null where the pillar has none. */
  readonly templateId: string | null;
  readonly projectIds: readonly string[];
  readonly productOps: PickedGroup | null;
}

/** One pillar on pilot in a few projects and everything else off: nothing else can surprise anybody. */
export function smallSettings({ pillar, projectIds, productOps }: SmallStart): RoleSettings {
  const isSiteWide = projectIds.length === 0;
  const rollouts = pillars.map((id) => [id, id !== pillar ? 'off' : isSiteWide ? 'on' : 'pilot'] as const);
  return {
    ...initialRoleSettings,
    productOps: productOps === null ? [] : [{ kind: 'group', ...productOps }],
    pillars: { ...initialRoleSettings.pillars, ...Object.fromEntries(rollouts) },
    projects: Object.fromEntries(
      projectIds.map((id) => [
        id,
        { releaseManagers: [], ownerRoles: {}, functionLeads: {}, rollout: 'pilot' as const },
      ]),
    ),
  };
}

/** Offers the chosen template and puts the others away. Doing it again after a failure goes on where it stopped. */
export async function offerOnly(templateId: string): Promise<void> {
  const { templates } = await call('template.list', {});
  for (const template of templates) {
    const isArchived = template.templateId !== templateId;
    if (template.isArchived === isArchived) continue;
    const { revision } = await call('template.open', { templateId: template.templateId });
    await call('template.archive', { templateId: template.templateId, baseRevision: revision, isArchived });
  }
}
