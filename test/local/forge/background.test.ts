import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  InternalServerError,
  InvocationError,
  InvocationErrorCode,
  InvocationLimitReachedError,
  JobDoesNotExistError,
  Queue,
  RateLimitError,
  type AsyncEvent,
} from '@forge/events';
import kvs from '@forge/kvs';
import { parseManifest } from '../../../local/forge/manifest';
import { closeHosts, manifestText, startHost, type RunningHost } from './fixture';

let now: Date;
beforeEach(() => {
  now = new Date('2026-11-22T10:00:00Z');
});
afterEach(closeHosts);

const queue = new Queue({ key: 'work' });
const push = (running: RunningHost, ...events: Parameters<Queue['push']>) =>
  running.asResolver(() => queue.push(...events));
const pass = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

test('an event reaches the consumer with its job, and the job counts it', async () => {
  const seen: AsyncEvent[] = [];
  const running = startHost({ now: () => now, app: { consume: (event: AsyncEvent) => void seen.push(event) } });
  const { jobId } = await push(running, [{ body: { n: 1 } }, { body: { n: 2 }, delayInSeconds: 60 }]);
  await running.host.idle();
  expect(seen).toEqual([{ body: { n: 1 }, queueName: 'work', jobId, eventId: expect.any(String) as string }]);
  await expect(running.asResolver(() => queue.getStats(jobId))).resolves.toEqual({
    success: 1,
    inProgress: 1,
    failed: 0,
  });
  pass(60);
  await running.host.idle();
  expect(seen).toHaveLength(2);
  await expect(running.asResolver(() => queue.getStats('other'))).rejects.toThrow(JobDoesNotExistError);
});

test('a cancelled job does not run', async () => {
  const seen: unknown[] = [];
  const running = startHost({ now: () => now, app: { consume: (event: unknown) => void seen.push(event) } });
  const { jobId } = await push(running, { body: {}, delayInSeconds: 10 });
  await running.asResolver(() => queue.cancel(jobId));
  pass(20);
  await running.host.idle();
  expect(seen).toEqual([]);
});

test('an event whose consumer asks for it is tried again, four times at most', async () => {
  const contexts: unknown[] = [];
  const running = startHost({
    now: () => now,
    app: {
      consume: ({ retryContext }: AsyncEvent) => {
        contexts.push(retryContext?.retryCount);
        return new InvocationError({
          retryAfter: 30,
          retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
          retryData: { page: 2 },
        });
      },
    },
  });
  const { jobId } = await push(running, { body: {} });
  await running.host.idle();
  expect(contexts).toEqual([undefined]);
  for (let round = 0; round < 6; round += 1) {
    pass(30);
    await running.host.idle();
  }
  expect(contexts).toEqual([undefined, 1, 2, 3, 4]);
  await expect(running.asResolver(() => queue.getStats(jobId))).resolves.toEqual({
    success: 0,
    inProgress: 0,
    failed: 1,
  });
});

test('an event that takes too long is tried again by the platform, one that throws is not', async () => {
  const reasons: unknown[] = [];
  const running = startHost({
    now: () => now,
    limits: { backgroundSeconds: 0.03 },
    app: {
      consume: async ({ body, retryContext }: AsyncEvent) => {
        reasons.push(retryContext?.retryReason);
        if (body['throws'] === true) {
          throw new Error('broken');
        }
        await new Promise((resolve) => setTimeout(resolve, retryContext === undefined ? 60 : 0));
      },
    },
  });
  await push(running, { body: {} });
  await running.host.idle();
  pass(1);
  await running.host.idle();
  expect(reasons).toEqual([undefined, 'FUNCTION_TIME_OUT']);
  await push(running, { body: { throws: true } });
  await running.host.idle();
  pass(900);
  await running.host.idle();
  expect(reasons).toHaveLength(3);
});

test('events of one concurrency key run no more at a time than it allows', async () => {
  let running = 0;
  let most = 0;
  const host = startHost({
    now: () => now,
    app: {
      consume: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running -= 1;
      },
    },
  });
  await push(
    host,
    Array.from({ length: 6 }, () => ({ body: {}, concurrency: { key: 'index', limit: 2 } })),
  );
  await host.host.idle();
  expect(most).toBe(2);
});

test.each([
  ['a push to a queue without a consumer', InternalServerError, () => new Queue({ key: 'other' }).push({ body: {} })],
  ['more events than a minute takes', RateLimitError, () => queue.push([{ body: {} }, { body: {} }, { body: {} }])],
])('%s is refused', async (_, kind, work) => {
  const running = startHost({ limits: { queueEventsPerMinute: 2 } });
  await expect(running.asResolver(work)).rejects.toThrow(kind);
});

test('a consumer that pushes on and on meets the limit on cycles', async () => {
  let failure: unknown;
  let runs = 0;
  const running = startHost({
    now: () => now,
    limits: { queueCyclicPushes: 3 },
    app: {
      consume: async () => {
        runs += 1;
        await queue.push({ body: {} }).catch((error: unknown) => {
          failure = error;
        });
      },
    },
  });
  await push(running, { body: {} });
  await running.host.idle();
  expect(runs).toBe(3);
  expect(failure).toBeInstanceOf(InvocationLimitReachedError);
});

const created = { eventType: 'avi:jira:created:issue', payload: { issue: { id: '1' } }, selfGenerated: false } as const;

test('a product event reaches the triggers that ask for it, not those that ignore the app itself', async () => {
  const seen: unknown[] = [];
  const running = startHost({ now: () => now, app: { trigger: (event: unknown) => void seen.push(event) } });
  running.site.emit(created);
  running.site.emit({ ...created, eventType: 'avi:jira:deleted:issue' });
  running.site.emit({ ...created, selfGenerated: true });
  running.site.emit({ ...created, payload: { text: 'x'.repeat(200_000) } });
  await running.host.idle();
  expect(seen).toEqual([{ issue: { id: '1' }, eventType: 'avi:jira:created:issue', selfGenerated: false }]);
});

test('events can be made to come twice, late or never', async () => {
  const seen: unknown[] = [];
  const running = startHost({
    now: () => now,
    app: { trigger: ({ issue }: { issue: unknown }) => void seen.push(issue) },
  });
  const { faults } = running.host;
  faults.add({ kind: 'event-lost' }, { times: 1 });
  running.site.emit({ ...created, payload: { issue: 'lost' } });
  faults.add({ kind: 'event-late', delaySeconds: 60 }, { times: 1 });
  running.site.emit({ ...created, payload: { issue: 'late' } });
  faults.add({ kind: 'event-duplicate' }, { times: 1, match: 'created' });
  running.site.emit({ ...created, payload: { issue: 'twice' } });
  await running.host.idle();
  expect(seen).toEqual(['twice', 'twice']);
  pass(60);
  await running.host.idle();
  expect(seen).toEqual(['twice', 'twice', 'late']);
});

test('a five-minute schedule runs every five minutes', async () => {
  jest.useFakeTimers({ doNotFake: ['performance', 'setImmediate', 'nextTick', 'Date'] });
  let runs = 0;
  const manifest = parseManifest(manifestText.replace('interval: hour', 'interval: fiveMinute'));
  const running = startHost({ now: () => now, manifest, app: { schedule: () => void (runs += 1) } });
  running.host.start();
  const tick = () => jest.advanceTimersByTimeAsync(300);
  await tick();
  pass(299);
  await tick();
  expect(runs).toBe(1);
  pass(1);
  await tick();
  expect(runs).toBe(2);
  jest.useRealTimers();
});

test('a schedule runs at first and then by its interval, once for all the time that was skipped', async () => {
  jest.useFakeTimers({ doNotFake: ['performance', 'setImmediate', 'nextTick', 'Date'] });
  const seen: unknown[] = [];
  const running = startHost({ now: () => now, app: { schedule: (request: unknown) => void seen.push(request) } });
  running.host.start();
  const tick = () => jest.advanceTimersByTimeAsync(300);
  await tick();
  pass(3599);
  await tick();
  expect(seen).toEqual([{ context: { cloudId: 'cloud-1', moduleKey: 'hourly' } }]);
  pass(1);
  await tick();
  pass(100 * 3600);
  await tick();
  await tick();
  expect(seen).toHaveLength(3);
  jest.useRealTimers();
});

test('what was stored and what waits survives a restart; two hosts cannot share a folder', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'forge-data-'));
  const seen: AsyncEvent[] = [];
  const options = { dataDir, now: () => now, app: { consume: (event: AsyncEvent) => void seen.push(event) } };
  const first = startHost(options);
  await first.asResolver(() => kvs.set('kept', { a: 1 }));
  await push(first, { body: { n: 1 }, delayInSeconds: 5 });
  const ids = [first.host.installation.environmentId, first.host.installation.installationId];
  await closeHosts();
  pass(5);
  const second = startHost(options);
  await expect(second.asResolver(() => kvs.get('kept'))).resolves.toEqual({ a: 1 });
  await second.host.idle();
  expect(seen).toMatchObject([{ body: { n: 1 } }]);
  expect([second.host.installation.environmentId, second.host.installation.installationId]).toEqual(ids);
});
