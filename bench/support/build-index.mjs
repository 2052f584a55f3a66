import { people } from './generated-people.mjs';
import { cpuSecondsOf } from './process-usage.mjs';
import { less, nothing, plus } from './usage.mjs';

const HOUR_MS = 3_600_000;
const STEP_MS = 300_000;
const POLL_MS = 500;
/** So many looks without any progress: nothing runs, and time has to pass first. */
const QUIET_LOOKS = 3;
const MOST_SECONDS = 1_800;

/**
 * Builds the index of a generated site as an administrator would, and waits until it is whole. Within the points of each hour: where
 * they are spent, the host's clock is set to the next one. What looking on costs isn't counted.
 */
export async function buildIndex({ host, client }) {
  const first = (await client.meter()).total;
  let looking = nothing(first);
  const ask = async (operation) => {
    const { value, used } = await client.call(people.administrator, operation, {});
    looking = plus(looking, used ?? {});
    return value;
  };
  const cpuBefore = cpuSecondsOf(host.pid);
  const startedAt = performance.now();
  let status = await ask('index.rebuild');
  let hours = 0;
  for (let quiet = 0; !isWhole(status);) {
    if (performance.now() - startedAt > MOST_SECONDS * 1000)
      throw new Error(`The index was not built in time: ${JSON.stringify(status)}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    const next = await ask('index.status');
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
    used: less(less((await client.meter()).total, first), looking),
  };
}

const isWhole = ({ state, progress }) => state === 'ready' && progress === null;
const progressOf = ({ progress, points, waiting, upTo }) =>
  JSON.stringify([progress?.percent, points.spent, waiting, upTo]);
