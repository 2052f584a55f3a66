import { commentsEntityId } from '../../domain/journal/entity-id';
import { itemCommentOf } from '../../domain/launch/item-comment';
import { namePeople } from '../name-people';
import type { UseCase } from '../use-case';
import { itemCommentSituation, readItemComment } from './comment-situation';

const COMMENTS_PER_PAGE = 20;

/** What people said about one item of a launch, newest first. */
export const readItemComments: UseCase<'launch.comments'> = async (ports, call) => {
  const { itemId, before = Infinity, issueId } = call.input;
  const [{ launch, refusal }, entries] = await Promise.all([
    itemCommentSituation(ports, call),
    ports.journal.entriesAfter(commentsEntityId(issueId), 0),
  ]);
  const said = entries
    .filter((entry) => {
      const comment = itemCommentOf(entry);
      return comment !== null && comment.itemId === itemId && comment.launch === launch && comment.number < before;
    })
    .toReversed();
  const page = said.slice(0, COMMENTS_PER_PAGE);
  const people = await namePeople(
    ports.people,
    page.map(({ authorId }) => authorId),
  );
  const comments = page.flatMap((entry) => readItemComment(entry, { launch, itemId }, people) ?? []);
  return { comments, next: said.length > page.length ? (comments.at(-1)?.number ?? null) : null, refusal };
};
