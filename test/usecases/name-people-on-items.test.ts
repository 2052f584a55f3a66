import type { InputOf } from '../../src/contract/operations';
import { actOnLaunchItem } from '../../src/usecases/act-on-launch-item';
import { actOnManyItems } from '../../src/usecases/launch-items/act-on-many';
import type { Ports } from '../../src/usecases/ports';
import { startLaunchOnIssue } from '../../src/usecases/start-launch';
import { editorGrants, fakePorts, unavailable } from '../support/fake-ports';

const issueId = '10001';
const entityId = 'launch:10001:1';
const grants = { ...editorGrants, isProjectAdmin: true };
const viewer = { accountId: 'pat' };
const known = [
  { accountId: 'olga', displayName: 'Olga', active: true },
  { accountId: 'leo', displayName: 'Leo', active: false },
];

const where = (byIds: Ports['people']['byIds']) => fakePorts({ people: { ...fakePorts().ports.people, byIds } }).ports;
const company = () => where(async (ids) => known.filter(({ accountId }) => ids.includes(accountId)));

function start(ports: Ports, owners: NonNullable<InputOf<'launch.start'>['plan']['owners']> = {}) {
  const plan = { tier: 'T2', launchOn: '2026-12-01', timeZone: 'UTC', checklistId: 'builtin.launch' } as const;
  const input = { issueId, plan: { ...plan, regions: [], packs: [], versionIds: [], owners } };
  return startLaunchOnIssue(ports, { viewer, grants, input });
}

function act(ports: Ports, action: InputOf<'launch.act'>['action'], baseRevision = 1) {
  const input = { issueId, entityId, baseRevision, itemId: 'support.trained', action };
  return actOnLaunchItem(ports, { viewer, grants, input });
}

const own = (ownerId: string) => ({ kind: 'set owner', ownerId }) as const;
const revisionOf = async ({ journal }: Ports) => (await journal.find(entityId))?.revision;

test.each([
  ['an account that there isn’t', 'x', 'Jira knows no such person'],
  ['somebody erased', 'erased', 'Jira knows no such person'],
  ['an account that isn’t active', 'leo', 'Leo no longer has an active account'],
])(
  '%s isn’t named on an item: as owner, stand-in or acknowledger, alone or on many, or as a launch starts',
  async (_, accountId, message) => {
    const ports = company();
    const refusal = { code: 'invalid-input', message: expect.stringContaining(message) };
    await expect(start(ports, { 'docs.published': accountId, 'support.trained': accountId })).rejects.toMatchObject({
      ...refusal,
      problems: [{ path: 'owners/docs.published' }, { path: 'owners/support.trained' }],
    });
    expect(await revisionOf(ports)).toBeUndefined();
    await start(ports, { 'support.trained': 'olga' });
    await expect(act(ports, own(accountId))).rejects.toMatchObject(refusal);
    const delegate = { accountId, untilOn: '2026-11-20' };
    await expect(act(ports, { kind: 'set delegate', delegate })).rejects.toMatchObject(refusal);
    const accountIds = ['olga', accountId];
    await expect(act(ports, { kind: 'set acknowledgers', accountIds })).rejects.toMatchObject(refusal);
    const many = { issueId, entityId, baseRevision: 1, itemIds: ['docs.published'], action: own(accountId) };
    await expect(actOnManyItems(ports, { viewer, grants, input: many })).rejects.toMatchObject(refusal);
    expect(await revisionOf(ports)).toBe(1);
  },
);

test('somebody active is named; the person themself without a question to Jira', async () => {
  const ports = company();
  await start(ports, { 'support.trained': 'pat' });
  expect((await act(ports, own('olga'))).reading.launch.items['support.trained']).toMatchObject({ ownerId: 'olga' });
  const alone = where(unavailable);
  await start(alone);
  expect((await act(alone, own('pat'))).reading.launch.items['support.trained']).toMatchObject({ ownerId: 'pat' });
});

test('who acknowledges already and has left since stands in nobody’s way', async () => {
  let left = false;
  const ports = where(async (ids) => ids.map((accountId) => ({ accountId, displayName: accountId, active: !left })));
  await start(ports);
  const name = (...accountIds: string[]) => ({ kind: 'set acknowledgers', accountIds }) as const;
  await act(ports, name('olga', 'leo'));
  left = true;
  const { reading } = await act(ports, name('leo'), 2);
  expect(reading.launch.items['support.trained']).toMatchObject({ acknowledgers: ['leo'] });
});
