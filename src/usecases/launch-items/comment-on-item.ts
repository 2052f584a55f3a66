import { commentsEntityId } from '../../domain/journal/entity-id';
import { itemCommentCounts, itemCommentPatch } from '../../domain/launch/item-comment';
import { AppError } from '../app-error';
import { commitChange, entityOf } from '../commit-change';
import { tryNamePeople } from '../name-people';
import type { UseCase } from '../use-case';
import { itemCommentSituation, readItemComment } from './comment-situation';

/** Adds a comment to an item, for good. It changes nothing about the item, so a launch that is over takes it too. */
export const commentOnItem: UseCase<'launch.comment'> = async (ports, call) => {
  const { viewer, input } = call;
  const { head, launch, refusal } = await itemCommentSituation(ports, call);
  if (refusal !== null) throw new AppError('forbidden', `${refusal} Nothing was written.`);
  const added = { launch, itemId: input.itemId, text: input.text.trim() };
  const outcome = await commitChange(ports, {
    entityId: commentsEntityId(input.issueId),
    kind: 'comments',
    issueId: input.issueId,
    projectId: head.projectId,
    authorId: viewer.accountId,
    operation: 'launch.comment',
    decide: ({ state }) => ({ patch: itemCommentPatch(state, added) }),
  });
  const { entityId, revision, state, updatedAt: at } = entityOf(outcome);
  const comment = readItemComment(
    { entityId, revision, authorId: viewer.accountId, at, operation: 'launch.comment', patch: state },
    added,
    await tryNamePeople(ports.people, [viewer.accountId]),
  );
  if (comment === null) throw new TypeError('What was just written can’t be read.');
  return { comment, count: itemCommentCounts(state, launch)[input.itemId] ?? 1 };
};
