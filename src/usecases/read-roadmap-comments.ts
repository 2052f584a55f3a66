import { commentsEntityId } from '../domain/journal/entity-id';
import { commentOf } from '../domain/roadmap/comment';
import { namePeople } from './name-people';
import { commentSituation, readComment } from './roadmap-comments';
import type { UseCase } from './use-case';

const COMMENTS_PER_PAGE = 20;

/** What people said about an item, newest first. */
export const readRoadmapComments: UseCase<'roadmap.comments'> = async (ports, call) => {
  const { input } = call;
  const [{ template, refusal }, entries] = await Promise.all([
    commentSituation(ports, call),
    ports.journal.entriesAfter(commentsEntityId(input.issueId), 0),
  ]);
  const said = entries
    .filter((entry) => (commentOf(entry)?.number ?? Infinity) < (input.before ?? Infinity))
    .toReversed();
  const page = said.slice(0, COMMENTS_PER_PAGE);
  const people = await namePeople(
    ports.people,
    page.map(({ authorId }) => authorId),
  );
  const comments = page.flatMap((entry) => readComment(entry, template, people) ?? []);
  return { comments, next: said.length > page.length ? (comments.at(-1)?.number ?? null) : null, refusal };
};
