import { Queue } from '@forge/events';
import * as z from 'zod/mini';
import { AppError } from '../usecases/app-error';
import type { IndexQueue } from '../usecases/index-upkeep/ports';
import type { ReconciliationQueue } from '../usecases/lifecycle/ports';
import type { RepairQueue } from '../usecases/ports';

/** The manifest's only queue. Its jobs may run twice and in any order. */
const queue = new Queue<z.infer<typeof job>>({ key: 'repairs' });

export const job = z.discriminatedUnion('job', [
  z.object({ job: z.literal('mirror.repair'), entityId: z.string() }),
  z.object({ job: z.literal('issues.reconcile'), after: z.string() }),
  z.object({ job: z.literal('mirrors.refresh'), after: z.string() }),
  z.object({ job: z.literal('roadmaps.refresh'), after: z.string() }),
  z.object({ job: z.literal('owners.remind'), after: z.string() }),
  z.object({ job: z.literal('launches.remind'), after: z.string() }),
  z.object({ job: z.literal('works.follow'), after: z.string() }),
  z.object({ job: z.literal('index.work') }),
]);

/** A page of either costs up to 300 points of an hour's pool that all installations share. */
const SECONDS_BETWEEN_PAGES = 60;

export const jobQueue: RepairQueue & ReconciliationQueue & IndexQueue = {
  /** One at a time for each issue: an older repair never overwrites a newer one. */
  async requestMirrorRepair(entityId) {
    const [, issueId = entityId] = entityId.split(':');
    await push({
      body: { job: 'mirror.repair', entityId },
      concurrency: { key: `mirror-${issueId}`, limit: 1 },
    });
  },

  reconcileAfter: (issueId) => pushPage('issues.reconcile', issueId),
  refreshMirrorsAfter: (issueId) => pushPage('mirrors.refresh', issueId),
  refreshRoadmapsAfter: (issueId) => pushPage('roadmaps.refresh', issueId),
  remindAfter: (issueId) => pushPage('owners.remind', issueId),
  remindLaunchesAfter: (issueId) => pushPage('launches.remind', issueId),
  followWorkAfter: (issueId) => pushPage('works.follow', issueId),

  /** The index has one worker: a second that is asked for waits, and finds less to do. */
  workOnIndex: () => push({ body: { job: 'index.work' }, concurrency: { key: 'index', limit: 1 } }),
};

/** One page at a time of what goes over everything stored, the first at once. */
async function pushPage(
  name:
    'issues.reconcile' | 'mirrors.refresh' | 'roadmaps.refresh' | 'owners.remind' | 'launches.remind' | 'works.follow',
  after: string,
): Promise<void> {
  await push({
    body: { job: name, after },
    ...(after !== '' && { delayInSeconds: SECONDS_BETWEEN_PAGES }),
    concurrency: { key: name, limit: 1 },
  });
}

async function push(event: Parameters<typeof queue.push>[0]): Promise<void> {
  try {
    await queue.push(event);
  } catch (cause) {
    throw new AppError(
      'unavailable',
      'Gantry could not put off some of its own housekeeping. What you saved is safe; it will be noticed and done later.',
      { cause },
    );
  }
}
