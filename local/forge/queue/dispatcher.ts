import { backendPayload } from '../invoke-resolver';
import type { ForgeLimits } from '../limits';
import type { Manifest } from '../manifest';
import type { FunctionOutcome, RunFunction } from '../run-function';
import { siteAri, type RuntimeIdentity } from '../runtime-value';
import type { Delivery, DeliveryStore } from './delivery-store';

interface Dependencies {
  readonly manifest: Manifest;
  readonly identity: RuntimeIdentity;
  readonly limits: ForgeLimits;
  readonly deliveries: DeliveryStore;
  readonly run: RunFunction;
  readonly now: () => Date;
}

interface RetryRequest {
  readonly afterSeconds: number;
  readonly reason: string;
  readonly data: unknown;
}

/** How many background calls run side by side. Forge promises no number; more than a few would only crowd one machine. */
const parallel = 8;
const retentionMs = 24 * 3_600_000;

/** Seconds that a background function may run: its own, within Forge's most. */
export function backgroundSeconds(timeoutSeconds: number | undefined, limits: ForgeLimits): number {
  return Math.min(timeoutSeconds ?? limits.backgroundSeconds, limits.backgroundSecondsMax);
}

function readRetry(outcome: FunctionOutcome, limits: ForgeLimits): RetryRequest | null {
  if (!outcome.ok) {
    // The platform itself retries what it had to stop; an error that the app throws is the app's, and final.
    return outcome.timedOut ? { afterSeconds: 1, reason: 'FUNCTION_TIME_OUT', data: undefined } : null;
  }
  const { value } = outcome;
  if (typeof value !== 'object' || value === null || !('_retry' in value) || value._retry !== true) {
    return null;
  }
  const options = ('retryOptions' in value ? value.retryOptions : null) ?? {};
  const {
    retryAfter = 1,
    retryReason = 'FUNCTION_RETRY_REQUEST',
    retryData,
  } = options as {
    retryAfter?: number;
    retryReason?: string;
    retryData?: unknown;
  };
  return {
    afterSeconds: Math.min(Math.max(retryAfter, 1), limits.queueDelaySeconds),
    reason: retryReason,
    data: retryData,
  };
}

/** Runs deliveries when they are due, at least once each, in no promised order, within their concurrency limits. */
export class Dispatcher {
  readonly #running = new Set<Promise<void>>();
  readonly #byKey = new Map<string, number>();
  #stopped = false;

  constructor(private readonly dependencies: Dependencies) {}

  /** Starts what is due and may start. */
  tick(): void {
    const { deliveries } = this.dependencies;
    for (const delivery of deliveries.due(200)) {
      if (this.#stopped || this.#running.size >= parallel) {
        return;
      }
      const { concurrency } = delivery;
      if (concurrency !== null && (this.#byKey.get(concurrency.key) ?? 0) >= concurrency.limit) {
        continue;
      }
      deliveries.setState(delivery, 'running');
      const work = this.#deliver(delivery).finally(() => {
        this.#running.delete(work);
        this.tick();
      });
      this.#running.add(work);
    }
  }

  /** Resolves when nothing runs and nothing is due. */
  async idle(): Promise<void> {
    this.tick();
    while (this.#running.size > 0) {
      await Promise.all(this.#running);
    }
  }

  /** Starts nothing more; resolves when what runs has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#running);
  }

  async #deliver(delivery: Delivery): Promise<void> {
    const { manifest, identity, limits, deliveries, run } = this.dependencies;
    const { concurrency, queueName } = delivery;
    const functionModule = manifest.functions.find(({ key }) => key === delivery.functionKey);
    if (functionModule === undefined) {
      // The manifest changed while the event waited.
      deliveries.setState(delivery, 'failed');
      return;
    }
    this.#count(concurrency?.key, 1);
    const event =
      queueName === null
        ? delivery.payload
        : {
            body: delivery.payload,
            queueName,
            jobId: delivery.jobId,
            eventId: delivery.id,
            ...(delivery.retryContext === null ? {} : { retryContext: delivery.retryContext }),
          };
    const outcome = await run({
      function: functionModule,
      moduleKey: delivery.moduleKey,
      accountId: null,
      label: queueName ?? delivery.moduleKey,
      seconds: backgroundSeconds(functionModule.timeoutSeconds, limits),
      cyclicDepth: delivery.depth,
      args: [event, backendPayload(identity, null, siteAri(identity.cloudId))],
    });
    this.#count(concurrency?.key, -1);
    this.#finish(delivery, outcome);
  }

  #finish(delivery: Delivery, outcome: FunctionOutcome): void {
    const { limits, deliveries, now } = this.dependencies;
    const retry = readRetry(outcome, limits);
    const retryCount = (delivery.retryContext?.retryCount ?? 0) + 1;
    if (retry === null || retryCount > limits.queueRetries) {
      deliveries.setState(delivery, outcome.ok && retry === null ? 'success' : 'failed');
      return;
    }
    const startTime = delivery.retryContext?.retentionWindow.startTime ?? now().toISOString();
    const remainingTimeMs = Math.max(0, Date.parse(startTime) + retentionMs - now().getTime());
    deliveries.retry({
      ...delivery,
      dueAt: now().getTime() + retry.afterSeconds * 1000,
      retryContext: {
        retryCount,
        retryReason: retry.reason,
        retryData: retry.data,
        retentionWindow: { startTime, remainingTimeMs },
      },
    });
  }

  #count(key: string | undefined, change: 1 | -1): void {
    if (key !== undefined) {
      this.#byKey.set(key, (this.#byKey.get(key) ?? 0) + change);
    }
  }
}
