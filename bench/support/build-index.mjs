import { people } from './generated-people.mjs';
import { cpuSecondsOf } from './process-usage.mjs';
import { less, nothing, plus } from './usage.mjs';
import { whenAllowed } from './when-allowed.mjs';

const HOUR_MS = 3_600_000;
const STEP_MS = 300_000;
const POLL_MS = 2_000;
/** So many looks without any progress: nothing runs, and time has to pass first. */
const QUIET_LOOKS = 2;
const MOST_SECONDS = 1_800;

/**
 * Waits until the index of a site that was just opened is whole: the app begins to build it by itself. Within the points of each hour:
 * where they are spent, the host's clock is set to the next one. What looking on costs isn't counted.
 */
export async function buildIndex({ host, client }) {
  const cpuBefore = cpuSecondsOf(host.pid);
  const startedAt = performance.now();
  let looking = nothing((await client.meter()).total);
  const look = async () => {
    const { value, used } = await whenAllowed(() => client.call(people.administrator, 'index.status', {}));
    looking = plus(looking, used ?? {});
    return value;
  };
  let status = await look();
  let hours = 0;
  for (let quiet = 0; !isWhole(status);) {
    if (performance.now() - startedAt > MOST_SECONDS * 1000) {
      throw new Error(`The index was not built in time: ${JSON.stringify(status)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    const next = await look();
    quiet = progressOf(next) === progressOf(status) ? quiet + 1 : 0;
    status = next;
    if (isWhole(status) || quiet < QUIET_LOOKS) continue;
    const now = Date.parse(await client.clock());
    const isSpent = status.points.pausedUntil !== null || status.points.spent > status.points.perHour * 0.7;
    const then = isSpent ? (Math.floor(now / HOUR_MS) + 1) * HOUR_MS : now + STEP_MS;
    hours += (then - now) / HOUR_MS;
    await client.clock(new Date(then));
    quiet = 0;
  }
  const cpuAfter = cpuSecondsOf(host.pid);
  return {
    status,
    hours,
    seconds: (performance.now() - startedAt) / 1000,
    cpuSeconds: cpuBefore === null ? null : cpuAfter - cpuBefore,
    used: less((await client.meter()).total, looking),
  };
}

const isWhole = ({ state, progress }) => state === 'ready' && progress === null;
const progressOf = ({ progress, points, waiting, upTo }) =>
  JSON.stringify([progress?.percent, points.spent, waiting, upTo]);
