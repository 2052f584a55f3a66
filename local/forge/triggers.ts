import type { ProductEvent } from '../jira/site';
import type { Faults } from './faults';
import type { ForgeLimits } from './limits';
import type { Manifest } from './manifest';
import type { DeliveryStore } from './queue/delivery-store';

interface Dependencies {
  readonly manifest: Manifest;
  readonly limits: ForgeLimits;
  readonly deliveries: DeliveryStore;
  readonly faults: Faults;
  readonly now: () => Date;
  readonly wake: () => void;
}

/**
 * Turns product events into deliveries for the triggers that ask for them. What is too large isn't delivered, and what an app
 * did itself reaches no trigger that ignores it, both as in Forge; faults lose, repeat and delay, as production may.
 */
export function createTriggers({ manifest, limits, deliveries, faults, now, wake }: Dependencies) {
  return ({ eventType, payload, selfGenerated }: ProductEvent): void => {
    const event = { ...payload, eventType, selfGenerated };
    if (Buffer.byteLength(JSON.stringify(event)) > limits.eventBytes) {
      return;
    }
    for (const trigger of manifest.triggers) {
      const wanted = trigger.events.includes(eventType) && !(selfGenerated && trigger.filter?.ignoreSelf === true);
      if (!wanted || faults.take('event-lost', eventType) !== null) {
        continue;
      }
      const late = faults.take('event-late', eventType)?.delaySeconds ?? 0;
      const delivery = {
        moduleKey: trigger.key,
        functionKey: trigger.function,
        queueName: null,
        jobId: null,
        payload: event,
        dueAt: now().getTime() + late * 1000,
        retryContext: null,
        concurrency: null,
        depth: 0,
      };
      deliveries.add(faults.take('event-duplicate', eventType) === null ? [delivery] : [delivery, delivery]);
    }
    wake();
  };
}
