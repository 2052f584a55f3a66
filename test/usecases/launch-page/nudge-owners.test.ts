import type { ErrorCode } from '../../../src/contract/error';
import { launchEntityId } from '../../../src/domain/journal/entity-id';
import { toState } from '../../../src/domain/launch/launch-state';
import { AppError } from '../../../src/usecases/app-error';
import { nudgeOwners } from '../../../src/usecases/launch-page/nudge-owners';
import type { Nudge, ViewerMessages } from '../../../src/usecases/launch-page/ports';
import { aLaunch, anItem, MOMENT } from '../../domain/launch/build-launch';
import { editorGrants, fakePorts, memoryJournal } from '../../support/fake-ports';

const ISSUE = '10001';
const ENTITY = launchEntityId(ISSUE, 1);

/** Two items of two people, and messages that fail as told. */
async function setup(messages: Partial<ViewerMessages>) {
  const journal = memoryJournal();
  const state = toState(aLaunch({ a: anItem({ ownerId: 'olga' }), b: anItem({ ownerId: 'lena' }) }));
  await journal.append(
    { entityId: ENTITY, revision: 1, authorId: 'rm', at: MOMENT.now, operation: 'launch.start', patch: state },
    { kind: 'launch', issueId: ISSUE, projectId: '10000', state },
  );
  const claims = new Set<string>();
  const nameOf = ({ entityId, itemId, dayOn }: Nudge) => `${entityId} ${itemId} ${dayOn}`;
  const { ports } = fakePorts({
    journal,
    clock: { now: () => MOMENT.now },
    nudges: {
      claim: async (nudge) => !claims.has(nameOf(nudge)) && Boolean(claims.add(nameOf(nudge))),
      release: async (nudge) => void claims.delete(nameOf(nudge)),
      claimed: async () => [],
    },
    messages: { email: async () => true, comment: async () => undefined, ...messages },
  });
  const input = { issueId: ISSUE, entityId: ENTITY, itemIds: ['a', 'b'], how: 'email' as const, note: null };
  const nudge = () => nudgeOwners(ports, { viewer: { accountId: 'me' }, grants: editorGrants, input });
  return { nudge, claims };
}

const failing = (code: ErrorCode) => () => Promise.reject(new AppError(code, 'No.'));

test.each<[ErrorCode, number]>([
  ['rate-limited', 0],
  ['forbidden', 0],
  ['unavailable', 2],
])('when Jira answers %s to all, %d of the two items stay claimed', async (code, kept) => {
  const { nudge, claims } = await setup({ email: failing(code) });
  await expect(nudge()).rejects.toMatchObject({ code });
  expect(claims.size).toBe(kept);
});

test('who was told before Jira refused stays told, and the others can be nudged again', async () => {
  let sent = 0;
  const { nudge } = await setup({
    email: () => {
      sent += 1;
      return sent === 2 ? failing('rate-limited')() : Promise.resolve(true);
    },
  });
  expect(await nudge()).toEqual({
    outcomes: [
      { itemId: 'a', kind: 'sent', to: ['olga'] },
      { itemId: 'b', kind: 'not sent' },
    ],
  });
  expect(await nudge()).toEqual({
    outcomes: [
      { itemId: 'a', kind: 'nudged today' },
      { itemId: 'b', kind: 'sent', to: ['lena'] },
    ],
  });
});

test('an owner whom Jira no longer has is said not to be reached', async () => {
  const { nudge } = await setup({ email: async ({ accountId }) => accountId !== 'olga' });
  expect(await nudge()).toEqual({
    outcomes: [
      { itemId: 'a', kind: 'not sent' },
      { itemId: 'b', kind: 'sent', to: ['lena'] },
    ],
  });
});
