import { roadmapEntityId } from '../domain/journal/entity-id';
import type { UseCase } from './use-case';

export const discardRoadmapDraft: UseCase<'roadmap.discardDraft'> = async ({ drafts }, { viewer, input }) => {
  await drafts.discard(roadmapEntityId(input.issueId), viewer.accountId);
  return { discarded: true };
};
