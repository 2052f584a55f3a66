import { setTimeout as sleep } from 'node:timers/promises';
import type { ForgeHost } from '../../forge/forge-host';
import { forgeLimits } from '../../forge/limits';

/** What one operation takes at most, of statements. */
const PER_OPERATION = 24;
const WINDOW_MS = 1_000;

/**
 * Invokes, one call after the other, no faster than Forge SQL takes statements: the meter tells how many the last second had. The
 * app itself waits longer when it is refused, and all calls run in this one process: side by side they would be no faster.
 */
export function paced(host: ForgeHost): ForgeHost['invoke'] {
  const history: { readonly at: number; readonly statements: number }[] = [];

  const inLastSecond = (): number => {
    const at = performance.now();
    const statements = host.readMeter().total.sqlRequests;
    history.push({ at, statements });
    while ((history[1]?.at ?? Infinity) <= at - WINDOW_MS) history.shift();
    return statements - (history[0]?.statements ?? statements);
  };

  return async (call) => {
    while (inLastSecond() + PER_OPERATION > forgeLimits.sqlDmlPerSecond) await sleep(5);
    return host.invoke(call);
  };
}
