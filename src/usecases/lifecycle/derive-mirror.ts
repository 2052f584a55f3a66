import type { Json } from '../../domain/json';
import type { mirrorKey } from '../../domain/mirror/mirror-key';
import { roadmapPropertyOf } from '../../domain/mirror/roadmap-property';
import { roadmapFromState, type RoadmapItem } from '../../domain/roadmap/roadmap-item';
import type { Template } from '../../domain/template/template';
import { currentLaunch, launchMirror, launchReading } from '../launch-reading';
import type { Entity } from '../ports';

/** What stands beside an issue's journals. */
export interface MirrorSources {
  /** UTC ISO instant. */
  readonly now: string;
  /** The version of a template that an item was filled by. */
  templateOf(item: RoadmapItem): Promise<Template | null>;
}

/** What an issue's property of this kind should say, from journals alone; null where it should have none. */
export const deriveMirror: Readonly<
  Record<keyof typeof mirrorKey, (entities: readonly Entity[], sources: MirrorSources) => Promise<Json | null>>
> = {
  async roadmap([entity], { templateOf }) {
    if (!entity || entity.deletedAt !== null) return null;
    const template = await templateOf(roadmapFromState(entity.state));
    return template ? roadmapPropertyOf({ ...entity, template }) : null;
  },

  async launch(entities, { now }) {
    const entity = currentLaunch(entities);
    const reading = entity && launchReading(entity, now);
    return reading ? launchMirror(entity.issueId, reading) : null;
  },
};
