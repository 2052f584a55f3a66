import { roadmapEntityId } from '../domain/journal/entity-id';
import { requireRoadmapDraft } from './require-roadmap-draft';
import type { UseCase } from './use-case';

export const discardRoadmapDraft: UseCase<'roadmap.discardDraft'> = async (ports, { viewer, input }) => {
  await requireRoadmapDraft(ports, input.issueId);
  await ports.drafts.discard(roadmapEntityId(input.issueId), viewer.accountId);
  return { discarded: true };
};
