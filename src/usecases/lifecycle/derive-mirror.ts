import type { IssueEntityKind } from '../../domain/journal/entity-id';
import type { Json } from '../../domain/json';
import { roadmapPropertyOf } from '../../domain/mirror/roadmap-property';
import { roadmapFromState } from '../../domain/roadmap/roadmap-item';
import { findBuiltinTemplate } from '../../domain/template/builtin';
import { currentLaunch, launchMirror, launchReading } from '../launch-reading';
import type { Entity } from '../ports';

/** What an issue's property of this kind should say, from its journals alone; null where it should have none. */
export const deriveMirror: Readonly<
  Record<IssueEntityKind, (entities: readonly Entity[], now: string) => Json | null>
> = {
  roadmap([entity]) {
    if (!entity || entity.deletedAt !== null) return null;
    const { templateId, templateVersion } = roadmapFromState(entity.state);
    if (templateId === null || templateVersion === null) return null;
    const template = findBuiltinTemplate(templateId, templateVersion);
    return template ? roadmapPropertyOf({ ...entity, template }) : null;
  },

  launch(entities, now) {
    const entity = currentLaunch(entities);
    const reading = entity && launchReading(entity, now);
    return reading ? launchMirror(entity.issueId, reading) : null;
  },
};
