import { createJobConsumer } from '../../src/events/job-consumer';
import { jobQueue } from '../../src/events/job-queue';
import { createSchedule } from '../../src/events/schedules';
import type { BackgroundFailure } from '../../src/events/background-run';
import { templatePatch } from '../../src/domain/roadmap/roadmap-item';
import { outcome } from '../../src/domain/template/builtin/outcome';
import { createWorld, type World } from '../usecases/lifecycle/world';

interface Pushed {
  readonly queueName: string;
  readonly payload: readonly { readonly body: Record<string, unknown>; readonly delayInSeconds?: number }[];
}
const globals = globalThis as { __forge_fetch__?: unknown }; // what @forge/events reaches the platform through

/** Catches what the real `@forge/events` sends, and answers as the platform does. */
function catchPushes(status = 201): Pushed[] {
  const pushed: Pushed[] = [];
  globals.__forge_fetch__ = (_metadata: unknown, _path: string, init: { readonly body: string }) => {
    pushed.push(JSON.parse(init.body) as Pushed); // the package sends this shape
    return Promise.resolve(new Response('{}', { status }));
  };
  return pushed;
}

describe('the queue', () => {
  beforeEach(() => createWorld());

  it('repairs one mirror of an issue at a time', async () => {
    const pushed = catchPushes();
    await jobQueue.requestMirrorRepair('launch:10001:2');
    expect(pushed).toMatchObject([
      {
        queueName: 'repairs',
        payload: [
          {
            body: { job: 'mirror.repair', entityId: 'launch:10001:2' },
            concurrency: { key: 'mirror-10001', limit: 1 },
          },
        ],
      },
    ]);
  });

  it('starts what goes over everything at once and spreads its pages over time', async () => {
    const pushed = catchPushes();
    await jobQueue.reconcileAfter('');
    await jobQueue.reconcileAfter('10299');
    await jobQueue.refreshMirrorsAfter('10049');
    expect(pushed.map(({ payload: [event] }) => event?.delayInSeconds)).toEqual([undefined, 60, 60]);
  });

  it('says that what was saved is safe when the platform takes no job', async () => {
    catchPushes(500);
    await expect(jobQueue.requestMirrorRepair('roadmap:1')).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/What you saved is safe/),
    });
  });
});

describe('the consumer', () => {
  let world: World;
  let failures: BackgroundFailure[];
  beforeEach(() => {
    world = createWorld();
    failures = [];
  });
  const consume = (body: unknown) =>
    createJobConsumer(world.ports, (failure) => failures.push(failure))({ body, queueName: 'repairs' });

  it('repairs the mirror that a job names', async () => {
    await world.save('roadmap:1', templatePatch(outcome));
    world.seen('1');
    expect(await consume({ job: 'mirror.repair', entityId: 'roadmap:1' })).toBeUndefined();
    expect(world.jira.get('1')?.properties.get('gantry.roadmap')).toMatchObject({ revision: 1 });
  });

  it('reconciles the page that a job names', async () => {
    for (const id of ['1', '2']) await world.save(`roadmap:${id}`, { 'answers/problem': 'x' });
    await consume({ job: 'issues.reconcile', after: '1' });
    expect((await world.ports.absences.list(10)).map(({ issueId }) => issueId)).toEqual(['2']);
  });

  it('compares the launches of the page that a job names with Jira’s search', async () => {
    for (const id of ['1', '2']) {
      const launch = { status: 'planned', timeZone: 'UTC', templateRef: { id: 'launch', version: 1 } };
      await world.save(`launch:${id}:1`, launch);
      world.seen(id);
    }
    await consume({ job: 'mirrors.refresh', after: '1' });
    expect(world.repairs).toEqual(['launch:2:1']);
  });

  it('logs a job it doesn’t know and gives it up', async () => {
    expect(await consume({ job: 'mow.lawn' })).toBeUndefined();
    expect(failures).toMatchObject([{ operation: 'queue.job', willRetry: false }]);
  });
});

describe('the schedules', () => {
  it('run every task of the day though one of them fails', async () => {
    const world = createWorld();
    const failures: BackgroundFailure[] = [];
    const down = () => Promise.reject(new Error('down'));
    const ports = { ...world.ports, upkeep: { ...world.ports.upkeep, discardDraftsBefore: down } };
    await createSchedule('day', ports, (failure) => failures.push(failure))();
    expect(failures).toMatchObject([{ operation: 'deleted.purge', error: new Error('down') }]);
    expect(world.pages).toEqual(['']);
    expect(world.refreshes).toEqual(['']);
  });

  it('prepare the schema every hour', async () => {
    const world = createWorld();
    let migrated = 0;
    const migrate = () => {
      migrated += 1;
      return Promise.resolve();
    };
    await createSchedule('hour', { ...world.ports, schema: { migrate } }, () => undefined)();
    expect(migrated).toBe(1);
  });

  it('report stored accounts every week', async () => {
    const world = createWorld();
    await world.save('roadmap:1', { 'answers/problem': 'x' });
    await createSchedule('week', world.ports, () => undefined)();
    expect(world.reported).toHaveLength(1);
  });
});
