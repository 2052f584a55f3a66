import { BUILTIN_CHECKLIST } from '../../../src/domain/launch/builtin-checklist';
import { toState } from '../../../src/domain/launch/launch-state';
import { checklistReach } from '../../../src/usecases/checklists/checklist-reach';
import { readLaunchItems } from '../../../src/usecases/launch-page/read-launch-items';
import { readLaunches } from '../../../src/usecases/launch-page/read-launches';
import { aLaunch, anItem } from '../../domain/launch/build-launch';
import { fakePorts, memoryJournal } from '../../support/fake-ports';

const call = <Input>(input: Input) => ({ viewer: { accountId: 'me' }, grants: null, input });

/** A launch on issue 1, and one on issue 2 with an item of a state that no version knows. */
async function setup(hidden: readonly string[] = []) {
  const journal = memoryJournal();
  const sound = toState(aLaunch({ a: anItem() }));
  for (const [issueId, state] of [
    ['1', sound],
    ['2', { ...sound, 'items/a/state': 'finished' }],
  ] as const) {
    await journal.append(
      {
        entityId: `launch:${issueId}:1`,
        revision: 1,
        authorId: 'rm',
        at: '2026-05-01T10:00:00.000Z',
        operation: 'launch.start',
        patch: state,
      },
      { kind: 'launch', issueId, projectId: '10000', state },
    );
  }
  const { ports } = fakePorts({ journal });
  const seen = (ids: readonly string[]) => ids.filter((id) => !hidden.includes(id));
  return {
    ...ports,
    launchIssues: { ...ports.launchIssues, grants: async (ids, until) => ports.launchIssues.grants(seen(ids), until) },
    governance: {
      ...ports.governance,
      issues: { ...ports.governance.issues, visible: async (ids) => ({ found: seen(ids), missing: [] }) },
    },
  } satisfies typeof ports;
}

test('a launch that can’t be read has a line that says so, and the others are read', async () => {
  const { rows, missing } = await readLaunches(await setup(), call({ projectId: null, timeZone: 'UTC' }));
  expect(rows.map(({ issueId, verdict }) => [issueId, verdict])).toContainEqual(['2', 'Not assessed']);
  expect(rows.find(({ issueId }) => issueId === '1')?.score.applicable).toBe(2);
  expect(rows.find(({ issueId }) => issueId === '2')?.sentence).toContain('can’t be read');
  expect(missing).toEqual([expect.stringContaining('1 launch can’t be read')]);
});

test('who can’t see its issue hears nothing of it', async () => {
  const ports = await setup(['2']);
  const view = await readLaunches(ports, call({ projectId: null, timeZone: 'UTC' }));
  expect([view.rows.length, view.missing]).toEqual([1, []]);
  const items = await readLaunchItems(ports, call({ entityIds: ['launch:1:1', 'launch:2:1'] }));
  expect([items.launches.length, items.missing]).toEqual([1, []]);
  expect(await checklistReach(ports, 'builtin.launch', BUILTIN_CHECKLIST)).toMatchObject({ running: 1, partial: null });
});

test('the items of the others are read, and what is missing is said', async () => {
  const { launches, missing } = await readLaunchItems(await setup(), call({ entityIds: ['launch:1:1', 'launch:2:1'] }));
  expect(launches.map(({ entityId }) => entityId)).toEqual(['launch:1:1']);
  expect(missing).toEqual([expect.stringContaining('1 launch can’t be read')]);
});

test('how far a checklist reaches is told without it, and as partial', async () => {
  const reach = await checklistReach(await setup(), 'builtin.launch', BUILTIN_CHECKLIST);
  expect(reach).toMatchObject({
    running: 2,
    offered: 1,
    partial: expect.stringContaining('1 launch can’t be read') as unknown,
  });
});
