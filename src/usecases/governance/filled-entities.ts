import { roadmapFromState, type RoadmapItem } from '../../domain/roadmap/roadmap-item';
import { availabilityOf } from '../../domain/role/availability';
import type { RoleSettings } from '../../domain/role/roles';
import type { Entity, JournalPort } from '../ports';
import type { TemplateRef } from '../template-library';

export interface FilledEntity {
  readonly entity: Entity;
  readonly item: RoadmapItem;
  readonly template: TemplateRef;
}

/** A view costs a point an issue, out of an hourly pool that all sites share, and its answer has to stay below 5 MB. */
const MOST_ITEMS = 4_000;

/** Roadmap items with a template, where roadmaps are on. Whether the viewer can see their issues is still to be asked. */
export async function filledEntities(
  journal: Pick<JournalPort, 'ofKind'>,
  settings: RoleSettings,
  projectId: string | null = null,
): Promise<{ readonly filled: readonly FilledEntity[]; readonly missing: readonly string[] }> {
  const entities = await journal.ofKind('roadmap', ...(projectId === null ? [] : [projectId]));
  const filled = entities.flatMap((entity): FilledEntity[] => {
    const item = roadmapFromState(entity.state);
    const { templateId, templateVersion } = item;
    if (templateId === null || templateVersion === null || !isOn(settings, entity.projectId)) return [];
    return [{ entity, item, template: { templateId, version: templateVersion } }];
  });
  if (filled.length <= MOST_ITEMS) return { filled, missing: [] };
  return {
    filled: filled.slice(0, MOST_ITEMS),
    missing: [
      `There are more filled items than the ${MOST_ITEMS.toLocaleString('en')} that can be read at once, so not all of them were.`,
    ],
  };
}

export const isOn = (settings: RoleSettings, projectId: string): boolean =>
  availabilityOf(settings, 'roadmap', projectId) !== 'off';

/** What stands where items name a template's version that isn't there any more. */
export function unknownTemplates(items: number): readonly string[] {
  if (items === 0) return [];
  const [these, they] = items === 1 ? ['1 item', 'it is'] : [`${items} items`, 'they are'];
  return [`The template of ${these} can’t be found, so ${they} not counted. Nothing is lost; tell your administrator.`];
}
