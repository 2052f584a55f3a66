import { roadmapEntityId } from '../domain/journal/entity-id';
import { draftContent } from './open-draft';
import { requireRoadmapDraft } from './require-roadmap-draft';
import type { UseCase } from './use-case';

/** Keeps what a person typed, whatever it is worth yet: nothing is validated, so that nothing is refused. */
export const saveRoadmapDraft: UseCase<'roadmap.saveDraft'> = async (ports, { viewer, input }) => {
  await requireRoadmapDraft(ports, input.issueId);
  const savedAt = ports.clock.now();
  await ports.drafts.save(roadmapEntityId(input.issueId), viewer.accountId, {
    baseRevision: input.baseRevision,
    content: draftContent(input.templateId, input.answers),
    savedAt,
  });
  return { savedAt };
};
