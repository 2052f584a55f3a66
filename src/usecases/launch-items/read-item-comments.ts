import { commentsEntityId } from '../../domain/journal/entity-id';
import type { JournalEntry } from '../../domain/journal/entry';
import { itemCommentCounts, itemCommentOf, itemCommentTotal } from '../../domain/launch/item-comment';
import { namePeople } from '../name-people';
import type { JournalPort } from '../ports';
import type { UseCase } from '../use-case';
import { itemCommentSituation, readItemComment } from './comment-situation';

const COMMENTS_PER_PAGE = 20;

/** What people said about one item of a launch, newest first. */
export const readItemComments: UseCase<'launch.comments'> = async (ports, call) => {
  const { itemId, before = Infinity, issueId } = call.input;
  const { launch, refusal } = await itemCommentSituation(ports, call);
  const said = await newestOf(ports.journal, commentsEntityId(issueId), { launch, itemId, before });
  const page = said.slice(0, COMMENTS_PER_PAGE);
  const people = await namePeople(
    ports.people,
    page.map(({ authorId }) => authorId),
  );
  const comments = page.flatMap((entry) => readItemComment(entry, { launch, itemId }, people) ?? []);
  return { comments, next: said.length > page.length ? (comments.at(-1)?.number ?? null) : null, refusal };
};

/** A page of the item's comments and one more, newest first. The journal has those of the issue's other items too: it is read back only as far. */
async function newestOf(
  journal: JournalPort,
  entityId: string,
  of: { readonly launch: number; readonly itemId: string; readonly before: number },
): Promise<readonly JournalEntry[]> {
  const entity = await journal.find(entityId);
  const most = entity === null ? 0 : (itemCommentCounts(entity.state, of.launch)[of.itemId] ?? 0);
  if (entity === null || most === 0) return [];
  const found: JournalEntry[] = [];
  // Each comment has an entry of its own, so at least as many as came after the one asked for are newer.
  let upTo = entity.revision - Math.max(0, itemCommentTotal(entity.state) - of.before + 1);
  while (upTo > 0 && found.length <= COMMENTS_PER_PAGE && found.length < most) {
    const entries = await journal.entriesUpTo(entityId, upTo);
    found.push(
      ...entries.filter((entry) => {
        const said = itemCommentOf(entry);
        return said?.itemId === of.itemId && said.launch === of.launch && said.number < of.before;
      }),
    );
    upTo = (entries.at(-1)?.revision ?? 1) - 1;
  }
  return found;
}
