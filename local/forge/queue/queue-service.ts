import * as z from 'zod/mini';
import type { ForgeLimits } from '../limits';
import type { Manifest } from '../manifest';
import type { Meter } from '../meter';
import { jsonResponse } from '../platform-error';
import type { PlatformCall } from '../run-function';
import { SlidingWindow } from '../sliding-window';
import type { DeliveryStore } from './delivery-store';

const pushSchema = z.object({
  queueName: z.string(),
  jobId: z.string(),
  payload: z.array(
    z.object({
      body: z.record(z.string(), z.unknown()),
      delayInSeconds: z.optional(z.number()),
      concurrency: z.optional(z.object({ key: z.string(), limit: z.number().check(z.int(), z.positive()) })),
    }),
  ),
});
const jobSchema = z.object({ queueName: z.string(), jobId: z.string() });

interface Dependencies {
  readonly manifest: Manifest;
  readonly limits: ForgeLimits;
  readonly deliveries: DeliveryStore;
  readonly meter: Meter;
  readonly now: () => Date;
  /** Called after events were added. */
  readonly wake: () => void;
}

function badRequest(message: string): Response {
  return jsonResponse(400, { code: 400, message });
}

/** The queue's endpoints as `@forge/events` calls them: publish, stats, cancel. */
export class QueueService {
  readonly #events: SlidingWindow;

  constructor(private readonly dependencies: Dependencies) {
    this.#events = new SlidingWindow(dependencies.limits.queueEventsPerMinute, 60_000);
  }

  handle(call: PlatformCall, action: string, body: unknown): Response {
    if (action === 'publish') {
      const push = pushSchema.safeParse(body);
      return push.success ? this.#publish(call, push.data) : badRequest(z.prettifyError(push.error));
    }
    const job = jobSchema.safeParse(body);
    if (!job.success) {
      return badRequest(z.prettifyError(job.error));
    }
    const { queueName, jobId } = job.data;
    const counts = this.dependencies.deliveries.countJob(queueName, jobId);
    if (counts === null) {
      return jsonResponse(404, { code: 404, message: 'The job was not found.' });
    }
    if (action === 'cancel') {
      this.dependencies.deliveries.cancelJob(queueName, jobId);
      return new Response(null, { status: 204 });
    }
    const { success, failed, pending, running } = counts;
    return jsonResponse(200, { success, inProgress: pending + running, failed });
  }

  #publish(call: PlatformCall, { queueName, jobId, payload }: z.infer<typeof pushSchema>): Response {
    const { manifest, limits, deliveries, meter, now, wake } = this.dependencies;
    const consumer = manifest.consumers.find(({ queue }) => queue === queueName);
    if (consumer === undefined) {
      return badRequest(`The manifest has no consumer of the queue ${queueName}.`);
    }
    if (payload.length === 0 || payload.length > limits.queueEventsPerPush) {
      return badRequest(`A push takes 1 to ${limits.queueEventsPerPush} events.`);
    }
    if (payload.some(({ delayInSeconds = 0 }) => delayInSeconds < 0 || delayInSeconds > limits.queueDelaySeconds)) {
      return badRequest('The delayInSeconds setting must be between 0 and 900.');
    }
    if (Buffer.byteLength(JSON.stringify(payload)) > limits.queuePushBytes) {
      return jsonResponse(413, { errorMessage: 'The maximum payload size is 200KB.' });
    }
    if (call.cyclicDepth >= limits.queueCyclicPushes) {
      return jsonResponse(405, { code: 405, message: 'The limit on cyclic invocation has been reached.' });
    }
    if (!this.#events.tryTake(payload.length)) {
      return jsonResponse(429, { code: 429, message: 'Too many requests.' });
    }
    deliveries.add(
      payload.map(({ body, delayInSeconds = 0, concurrency }) => ({
        moduleKey: consumer.key,
        functionKey: consumer.function,
        queueName,
        jobId,
        payload: body,
        dueAt: now().getTime() + delayInSeconds * 1000,
        retryContext: null,
        concurrency: concurrency ?? null,
        depth: call.cyclicDepth + 1,
      })),
    );
    meter.add(call.usage, 'queueEvents', payload.length);
    wake();
    return jsonResponse(201, {});
  }
}
