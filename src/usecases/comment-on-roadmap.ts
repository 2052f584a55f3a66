import { commentsEntityId } from '../domain/journal/entity-id';
import type { JournalEntry } from '../domain/journal/entry';
import { commentCount, commentPatch } from '../domain/roadmap/comment';
import { findField } from '../domain/template/template';
import { AppError } from './app-error';
import { commitChange, entityOf } from './commit-change';
import { tryNamePeople } from './name-people';
import { commentSituation, readComment } from './roadmap-comments';
import type { UseCase } from './use-case';

/** Adds a comment to an item, for good: the journal keeps it, nobody changes it, and no answer is touched. */
export const commentOnRoadmap: UseCase<'roadmap.comment'> = async (ports, call) => {
  const { viewer, input } = call;
  const { head, template, refusal } = await commentSituation(ports, call);
  if (refusal !== null) throw new AppError('forbidden', `${refusal} Nothing was written.`);
  const fieldId = input.fieldId ?? null;
  if (fieldId !== null && (template === null || findField(template, fieldId) === undefined)) {
    throw new AppError('invalid-input', 'Nothing was written: the question that this is about isn’t asked here.', {
      problems: [{ path: 'fieldId', code: 'unknown_field', message: 'There is no such question.' }],
    });
  }
  const text = input.text.trim();
  const outcome = await commitChange(ports, {
    entityId: commentsEntityId(input.issueId),
    kind: 'comments',
    issueId: input.issueId,
    projectId: head.projectId,
    authorId: viewer.accountId,
    operation: 'roadmap.comment',
    decide: ({ state }) => ({ patch: commentPatch(state, { text, fieldId }) }),
  });
  const entity = entityOf(outcome);
  const entry: JournalEntry = {
    entityId: entity.entityId,
    revision: entity.revision,
    authorId: viewer.accountId,
    at: entity.updatedAt,
    operation: 'roadmap.comment',
    patch: entity.state,
  };
  const comment = readComment(entry, template, await tryNamePeople(ports.people, [viewer.accountId]));
  if (comment === null) throw new TypeError('What was just written can’t be read.');
  return { comment, commentCount: commentCount(entity.state) };
};
