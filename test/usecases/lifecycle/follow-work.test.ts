import { launchFromState, toState } from '../../../src/domain/launch/launch-state';
import { followAllAfter, followIssue } from '../../../src/usecases/lifecycle/follow-work';
import { aLaunch, anItem, MOMENT } from '../../domain/launch/build-launch';
import { createWorld, type World } from './world';

let world: World;
beforeEach(() => {
  world = createWorld();
});

const workIn = (issueId: string) => ({ issueId, by: 'dev', at: MOMENT.now });

/** A launch of that issue with an item for each of these issues in which work is done. */
async function launch(issueId: string, works: readonly string[], status: 'planned' | 'cancelled' = 'planned') {
  const items = Object.fromEntries(works.map((id) => [`item-${id}`, anItem({ work: workIn(id) })]));
  await world.save(`launch:${issueId}:1`, toState(aLaunch(items, { status })));
  world.seen(issueId);
}
function stands(workIssueId: string, statusCategory: 'new' | 'indeterminate' | 'done'): void {
  world.jira.set(workIssueId, { projectId: '10100', properties: new Map(), statusCategory });
}
async function states(issueId: string): Promise<readonly string[]> {
  const entity = await world.storage.journal.find(`launch:${issueId}:1`);
  return Object.values(launchFromState(entity?.state ?? {})?.items ?? {}).map(({ state }) => state);
}
const entries = async (issueId: string) =>
  (await world.storage.journal.entriesAfter(`launch:${issueId}:1`, 1)).map(
    ({ authorId, operation }) => `${authorId} ${operation}`,
  );

test('every launch that has the issue as an item’s work follows it, once, as the app, and its mirror after it', async () => {
  await launch('1', ['501']);
  await launch('2', ['501', '502']);
  stands('501', 'done');
  await followIssue(world.ports, '501');
  await followIssue(world.ports, '501');
  expect([await states('1'), await states('2')]).toEqual([['done'], ['done', 'open']]);
  expect([await entries('1'), await entries('2')]).toEqual([['app work.followed'], ['app work.followed']]);
  expect(world.repairs).toEqual(['launch:1:1', 'launch:2:1']);
});

test('an issue that is nobody’s work costs one look into the index, and Jira isn’t asked', async () => {
  await launch('1', ['501']);
  world.ports.issuesForApp.standings = () => Promise.reject(new Error('Jira was asked.'));
  const before = world.forge.requests.length;
  await followIssue(world.ports, '777');
  expect(world.forge.requests.length - before).toBe(1);
});

test('an issue that is gone or hidden from the app leaves the item as it is', async () => {
  await launch('1', ['501']);
  stands('501', 'indeterminate');
  await followIssue(world.ports, '501');
  world.jira.delete('501');
  await followIssue(world.ports, '501');
  await followAllAfter(world.ports, '');
  expect(await states('1')).toEqual(['in progress']);
});

test('an unlinked issue, though still in the index, and a launch that is over or deleted change nothing', async () => {
  await launch('1', ['501']);
  await world.save('launch:1:1', { 'items/item-501/work': null });
  await launch('2', ['501'], 'cancelled');
  await launch('3', ['501']);
  await world.save('launch:3:1', { 'lifecycle/deletedAt': '2026-11-22T10:00:00.000Z' });
  stands('501', 'done');
  await followIssue(world.ports, '501');
  expect([await states('1'), await states('2'), await states('3')]).toEqual([['open'], ['open'], ['open']]);
});

test('the daily round takes over what no event told, page by page, each page asked for once a day', async () => {
  const works = Array.from({ length: 51 }, (_, index) => String(1000 + index));
  await launch('1', works);
  for (const id of works) stands(id, 'indeterminate');
  await followAllAfter(world.ports, '');
  await followAllAfter(world.ports, '');
  expect(world.followings).toEqual(['1049']);
  expect((await states('1')).filter((state) => state === 'in progress')).toHaveLength(50);
  await followAllAfter(world.ports, '1049');
  expect((await states('1')).filter((state) => state === 'in progress')).toHaveLength(51);
  expect(world.followings).toEqual(['1049']);
});
