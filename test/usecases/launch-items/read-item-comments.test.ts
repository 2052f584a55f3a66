import { commentsEntityId, launchEntityId } from '../../../src/domain/journal/entity-id';
import { itemCommentPatch } from '../../../src/domain/launch/item-comment';
import { toState } from '../../../src/domain/launch/launch-state';
import { applyPatch, type State } from '../../../src/domain/journal/patch';
import { readItemComments } from '../../../src/usecases/launch-items/read-item-comments';
import { aLaunch, anItem } from '../../domain/launch/build-launch';
import { editorGrants, fakePorts, memoryJournal } from '../../support/fake-ports';

const ISSUE = '10001';
const of = { issueId: ISSUE, projectId: '10000' };
const at = '2026-05-01T10:00:00.000Z';

/** A launch with items a and b, and comments on them in this order. */
async function setup(items: readonly ('a' | 'b')[]) {
  const journal = memoryJournal();
  const entityId = launchEntityId(ISSUE, 1);
  const patch = toState(aLaunch({ a: anItem(), b: anItem(), c: anItem() }));
  const write = { revision: 1, authorId: 'rm', at, operation: 'launch.start' };
  await journal.append({ entityId, patch, ...write }, { kind: 'launch', ...of, state: patch });
  let state: State = {};
  for (const [index, itemId] of items.entries()) {
    const said = itemCommentPatch(state, { launch: 1, itemId, text: `${itemId}${index + 1}` });
    state = applyPatch(state, said);
    await journal.append(
      { ...write, entityId: commentsEntityId(ISSUE), revision: index + 1, operation: 'launch.comment', patch: said },
      { kind: 'comments', ...of, state },
    );
  }
  let pages = 0;
  const { ports } = fakePorts({
    journal: {
      ...journal,
      entriesAfter: () => Promise.reject(new Error('Nothing needs the whole journal.')),
      entriesUpTo: (id, revision) => {
        pages += 1;
        return journal.entriesUpTo(id, revision);
      },
    },
  });
  const read = async (itemId: string, before?: number) => {
    const input = { issueId: ISSUE, entityId, itemId, ...(before !== undefined && { before }) };
    const answer = await readItemComments(ports, { viewer: { accountId: 'me' }, grants: editorGrants, input });
    return { texts: answer.comments.map(({ text }) => text), next: answer.next };
  };
  return { read, pages: () => pages };
}

test('an item’s comments come newest first, page by page, whatever was said of others in between', async () => {
  const said = Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? 'a' : 'b'));
  const { read } = await setup(said);
  const first = await read('a');
  expect([first.texts.length, first.texts[0], first.texts.at(-1)]).toEqual([20, 'a49', 'a11']);
  expect(await read('a', first.next ?? 0)).toEqual({ texts: ['a9', 'a7', 'a5', 'a3', 'a1'], next: null });
});

test('the journal is read back no further than the comments that are wanted', async () => {
  const { read, pages } = await setup([...Array<'b'>(100).fill('b'), 'a', 'a']);
  expect((await read('a')).texts).toEqual(['a102', 'a101']);
  expect(pages()).toBe(1);
  expect((await read('c')).texts).toEqual([]);
  expect(pages()).toBe(1);
  expect((await read('b', 21)).texts).toHaveLength(20);
  expect(pages()).toBe(2);
});
