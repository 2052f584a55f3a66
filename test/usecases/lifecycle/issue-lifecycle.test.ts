import { handleIssueDeleted } from '../../../src/usecases/lifecycle/handle-issue-deleted';
import { handleIssueMoved } from '../../../src/usecases/lifecycle/handle-issue-moved';
import { purgeDeleted } from '../../../src/usecases/lifecycle/purge-deleted';
import { reconcileIssues } from '../../../src/usecases/lifecycle/reconcile-issues';
import { ADA, createWorld, type World } from './world';

let world: World;
beforeEach(() => {
  world = createWorld();
});
const find = (entityId: string) => world.ports.journal.find(entityId);

describe('when an issue moves', () => {
  beforeEach(async () => {
    await world.save('roadmap:1', { 'answers/problem': 'x' });
    await world.save('launch:1:1', { status: 'planned' });
  });

  it('keeps its answers and its journal, finds them under the new project and repairs the mirrors', async () => {
    world.seen('1', '20200');
    await handleIssueMoved(world.ports, { issueId: '1', projectId: '20200' });
    expect(await find('roadmap:1')).toMatchObject({
      projectId: '20200',
      revision: 2,
      state: {
        'answers/problem': 'x',
        'lifecycle/movedFrom': { projectId: '10100', at: '2026-11-22T10:00:00.000Z' },
      },
      updatedBy: 'app',
    });
    expect((await find('launch:1:1'))?.projectId).toBe('20200');
    expect(world.repairs.sort()).toEqual(['launch:1:1', 'roadmap:1']);
  });

  it('changes nothing the second time it is told', async () => {
    world.seen('1', '20200');
    await handleIssueMoved(world.ports, { issueId: '1', projectId: '20200' });
    await handleIssueMoved(world.ports, { issueId: '1', projectId: '20200' });
    expect((await find('roadmap:1'))?.revision).toBe(2);
  });

  it('believes Jira more than an event that comes late', async () => {
    world.seen('1', '10100');
    await handleIssueMoved(world.ports, { issueId: '1', projectId: '20200' });
    expect(await find('roadmap:1')).toMatchObject({ projectId: '10100', revision: 1 });
  });

  it('believes the event where the app can’t see the issue', async () => {
    await handleIssueMoved(world.ports, { issueId: '1', projectId: '20200' });
    expect((await find('roadmap:1'))?.projectId).toBe('20200');
  });
});

describe('when an issue is deleted', () => {
  beforeEach(async () => {
    await world.save('roadmap:1', { 'answers/problem': 'x' });
    await world.save('launch:1:1', { status: 'planned' });
    await world.save('roadmap:2', { 'answers/problem': 'y' });
  });

  it('leaves a tombstone on everything of it, once, and keeps what was saved', async () => {
    await handleIssueDeleted(world.ports, '1');
    world.setNow('2026-11-23T10:00:00.000Z');
    await handleIssueDeleted(world.ports, '1');
    expect(await find('roadmap:1')).toMatchObject({
      deletedAt: '2026-11-22T10:00:00.000Z',
      revision: 2,
      state: { 'answers/problem': 'x' },
    });
    expect((await find('launch:1:1'))?.deletedAt).toBe('2026-11-22T10:00:00.000Z');
    expect((await find('roadmap:2'))?.deletedAt).toBeNull();
    expect(await world.ports.journal.ofIssues(['1', '2'], 'roadmap')).toHaveLength(1);
  });

  it('records the administrator who gives up an issue that can’t be seen', async () => {
    await world.ports.absences.note(['1'], '2026-11-01T00:00:00.000Z');
    await handleIssueDeleted(world.ports, '1', ADA);
    expect((await find('roadmap:1'))?.updatedBy).toBe(ADA);
    expect(await world.ports.absences.list(10)).toEqual([]);
  });

  it.each([
    ['29 days later', '2026-12-21T09:00:00.000Z', 2],
    ['31 days later', '2026-12-23T11:00:00.000Z', null],
  ])('purges it when the retention time is over: %s', async (_name, now, revision) => {
    world.seen('2');
    await handleIssueDeleted(world.ports, '1');
    world.setNow(now);
    await purgeDeleted(world.ports);
    expect((await find('roadmap:1'))?.revision ?? null).toBe(revision);
    expect((await find('launch:1:1'))?.revision ?? null).toBe(revision);
    expect((await find('roadmap:2'))?.revision).toBe(1);
  });

  it('lifts the tombstone instead of purging when the issue turns out to be there', async () => {
    world.seen('1');
    await handleIssueDeleted(world.ports, '1');
    world.setNow('2027-01-30T10:00:00.000Z');
    await purgeDeleted(world.ports);
    expect(await find('roadmap:1')).toMatchObject({ deletedAt: null, revision: 3, state: { 'answers/problem': 'x' } });
    expect(world.repairs).toContain('roadmap:1');
  });

  it('keeps an insight that somebody takes back while the purge is under way', async () => {
    const deleted = { text: 'Slow', source: 'data', importance: 1, 'lifecycle/deletedAt': '2026-11-22T10:00:00.000Z' };
    await world.save('insight:aaaaaaaa1', deleted);
    await world.save('insight:bbbbbbbb2', deleted);
    await handleIssueDeleted(world.ports, '1');
    world.setNow('2027-01-30T10:00:00.000Z');
    const existing = async () => {
      await world.save('insight:bbbbbbbb2', { 'lifecycle/deletedAt': null });
      return [];
    };
    await purgeDeleted({ ...world.ports, issuesForApp: { ...world.ports.issuesForApp, existing } });
    expect(await find('insight:aaaaaaaa1')).toBeNull();
    expect((await find('insight:bbbbbbbb2'))?.deletedAt).toBeNull();
  });

  it('purges nothing while Jira can’t be asked', async () => {
    await handleIssueDeleted(world.ports, '1');
    world.setNow('2027-01-30T10:00:00.000Z');
    const issuesForApp = { ...world.ports.issuesForApp, existing: () => Promise.reject(new Error('down')) };
    await expect(purgeDeleted({ ...world.ports, issuesForApp })).rejects.toThrow('down');
    expect((await find('roadmap:1'))?.revision).toBe(2);
  });

  it('purges drafts that nobody touched for a quarter of a year, and younger ones not', async () => {
    const draft = { baseRevision: 1, content: {}, savedAt: '2026-11-22T10:00:00.000Z' };
    const { drafts } = world.storage;
    await drafts.save('roadmap:2', ADA, draft);
    world.setNow('2027-02-19T10:00:00.000Z');
    await purgeDeleted(world.ports);
    expect(await drafts.find('roadmap:2', ADA)).not.toBeNull();
    world.setNow('2027-02-21T10:00:00.000Z');
    await purgeDeleted(world.ports);
    expect(await drafts.find('roadmap:2', ADA)).toBeNull();
  });
});

describe('reconciliation', () => {
  it('notes issues that the app can’t see, deletes nothing, and forgets those that come back', async () => {
    await world.save('roadmap:1', { 'answers/problem': 'x' });
    await world.save('roadmap:2', { 'answers/problem': 'y' });
    world.seen('2');
    await reconcileIssues(world.ports, '');
    expect(await world.ports.absences.list(10)).toEqual([{ issueId: '1', since: '2026-11-22T10:00:00.000Z' }]);
    expect((await find('roadmap:1'))?.deletedAt).toBeNull();

    world.seen('1');
    world.setNow('2026-11-23T10:00:00.000Z');
    await reconcileIssues(world.ports, '');
    expect(await world.ports.absences.list(10)).toEqual([]);
    expect((await find('roadmap:1'))?.revision).toBe(1);
  });

  it('finds a deletion whose summary a crashed writer left behind, and counts it as deleted', async () => {
    await world.save('roadmap:1', { 'answers/problem': 'x' });
    world.forge.breakOn(/^UPDATE entity/);
    await handleIssueDeleted(world.ports, '1');
    world.forge.heal();
    world.setNow('2027-01-30T10:00:00.000Z');
    await reconcileIssues(world.ports, '');
    expect(await world.ports.absences.list(10)).toEqual([]);
    await purgeDeleted(world.ports);
    expect(await find('roadmap:1')).toBeNull();
  });

  it('finds moves that no event told', async () => {
    await world.save('roadmap:1', { 'answers/problem': 'x' });
    await world.save('launch:1:1', { status: 'planned' });
    world.seen('1', '20200');
    await reconcileIssues(world.ports, '');
    expect((await find('roadmap:1'))?.projectId).toBe('20200');
    expect((await find('launch:1:1'))?.projectId).toBe('20200');
  });

  it('goes on in another invocation when a page is full, and ends after the last', async () => {
    for (let n = 0; n < 301; n += 1) await world.save(`roadmap:${10_000 + n}`, { 'answers/problem': 'x' });
    await reconcileIssues(world.ports, '');
    expect(world.pages).toEqual(['10299']);
    expect(await world.ports.absences.list(500)).toHaveLength(300);
    await reconcileIssues(world.ports, '10299');
    expect(world.pages).toEqual(['10299']);
    expect(await world.ports.absences.list(500)).toHaveLength(301);
  });
});
