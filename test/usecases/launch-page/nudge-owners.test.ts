import type { ErrorCode } from '../../../src/contract/error';
import { launchEntityId } from '../../../src/domain/journal/entity-id';
import type { Launch } from '../../../src/domain/launch/launch';
import { toState } from '../../../src/domain/launch/launch-state';
import { AppError } from '../../../src/usecases/app-error';
import { nudgeOwners } from '../../../src/usecases/launch-page/nudge-owners';
import type { MailOutcome, Nudge, ViewerMessages } from '../../../src/usecases/launch-page/ports';
import { aLaunch, anItem, MOMENT } from '../../domain/launch/build-launch';
import { editorGrants, fakePorts, memoryJournal } from '../../support/fake-ports';

const ISSUE = '10001';
const ENTITY = launchEntityId(ISSUE, 1);

/** Two items of two people, and messages that fail as told. */
async function setup(
  messages: Partial<ViewerMessages>,
  items: Launch['items'] = { a: anItem({ ownerId: 'olga' }), b: anItem({ ownerId: 'lena' }) },
) {
  const journal = memoryJournal();
  const state = toState(aLaunch(items));
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
    messages: { emails: async (mails) => mails.map(() => 'sent'), comment: async () => undefined, ...messages },
  });
  const input = { issueId: ISSUE, entityId: ENTITY, itemIds: Object.keys(items), how: 'email' as const, note: null };
  const nudge = () => nudgeOwners(ports, { viewer: { accountId: 'me' }, grants: editorGrants, input });
  return { nudge, claims };
}

const failing = (code: ErrorCode) => ({ error: new AppError(code, 'No.') });
/** Answers each person as told. */
const mailing =
  (outcomes: Readonly<Record<string, MailOutcome>>): ViewerMessages['emails'] =>
  async (mails) =>
    mails.map(({ accountId }) => outcomes[accountId] ?? 'sent');

test.each<[ErrorCode, number]>([
  ['rate-limited', 0],
  ['forbidden', 0],
  ['unavailable', 2],
])('when Jira answers %s to all, %d of the two items stay claimed', async (code, kept) => {
  const { nudge, claims } = await setup({ emails: mailing({ olga: failing(code), lena: failing(code) }) });
  await expect(nudge()).rejects.toMatchObject({ code });
  expect(claims.size).toBe(kept);
});

test.each<[string, MailOutcome]>([
  ['refused', failing('rate-limited')],
  ['ran out of time', 'not begun'],
])('who was told before Jira %s stays told, and the others can be nudged again', async (_, outcome) => {
  let refuses = true;
  const { nudge } = await setup({
    emails: (mails, until) => mailing(refuses ? { lena: outcome } : {})(mails, until),
  });
  expect(await nudge()).toEqual({
    outcomes: [
      { itemId: 'a', kind: 'sent', to: ['olga'] },
      { itemId: 'b', kind: 'not sent' },
    ],
  });
  refuses = false;
  expect(await nudge()).toEqual({
    outcomes: [
      { itemId: 'a', kind: 'nudged today' },
      { itemId: 'b', kind: 'sent', to: ['lena'] },
    ],
  });
});

test('one whose message may have been sent keeps the others from nothing, and isn’t nudged again', async () => {
  const { nudge, claims } = await setup({ emails: mailing({ olga: failing('unavailable') }) });
  expect(await nudge()).toEqual({
    outcomes: [
      { itemId: 'a', kind: 'not sent' },
      { itemId: 'b', kind: 'sent', to: ['lena'] },
    ],
  });
  expect(claims.size).toBe(2);
});

test('an owner whom Jira no longer has is said not to be reached', async () => {
  const { nudge } = await setup({ emails: mailing({ olga: 'nobody' }) });
  expect(await nudge()).toEqual({
    outcomes: [
      { itemId: 'a', kind: 'not sent' },
      { itemId: 'b', kind: 'sent', to: ['lena'] },
    ],
  });
});

test('a nudge that would reach more people than a call can mail is refused, and nothing is claimed', async () => {
  const items = Object.fromEntries([...Array(51).keys()].map((n) => [`a${n}`, anItem({ ownerId: `person${n}` })]));
  const { nudge, claims } = await setup({}, items);
  await expect(nudge()).rejects.toThrow(/would nudge 51 people.*choose fewer items/);
  expect(claims.size).toBe(0);
});
