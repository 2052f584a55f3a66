import { engineer } from './generated-people.mjs';
import { median } from './median.mjs';
import { cpuSecondsOf, watchMemory } from './process-usage.mjs';
import { timeFrame } from './time-frame.mjs';

const PEOPLE = 5;
/** Far from those who are measured: their first views warm the host, and count for nothing. */
const WARMING = 39;
const PAINTED = 10;

/** Everything below the site's objectives, with the epics that initiatives share. */
const query = {
  roots: { kind: 'jql', jql: 'issuetype = Objective' },
  config: {
    unit: 'count',
    cancelledResolutions: ["Won't Do"],
    cancelledStatuses: [],
    topPriorities: ['Highest'],
    hierarchyLinks: [{ name: 'Includes', direction: 'outward' }],
    dependencyLinks: [{ name: 'Blocks', direction: 'inward' }],
    timeZone: 'UTC',
    staleDays: 14,
    coverageThreshold: 80,
  },
  pointsField: null,
  startField: null,
  teamField: null,
};

/** Reads one plan as several people, each twice; medians, and the most memory that a first view took. */
export async function measureViews({ host, client }) {
  const read = async (accountId) => {
    const cpuBefore = cpuSecondsOf(host.pid);
    const { value, used, ms, bytes } = await client.call(accountId, 'portfolio.read', {
      plan: { kind: 'query', query },
      asOf: null,
      compareWith: null,
    });
    if (value.source.kind !== 'index') throw new Error(`A view was read live: ${value.source.why}`);
    if (value.rollup.reading?.kind === 'partial')
      throw new Error(`A view was partial: ${JSON.stringify(value.rollup.reading)}`);
    return { ...used, ms, bytes, cpuMs: cpuBefore === null ? 0 : (cpuSecondsOf(host.pid) - cpuBefore) * 1000 };
  };
  await read(engineer(WARMING));
  await read(engineer(WARMING - 1));
  const cold = [];
  const warm = [];
  const memory = [];
  for (let place = 0; place < PEOPLE; place += 1) {
    const watch = watchMemory(host.pid);
    cold.push(await read(engineer(place)));
    memory.push(watch.stop());
    warm.push(await read(engineer(place)));
  }
  return { cold: middleOf(cold), warm: middleOf(warm), memoryMb: memory.includes(null) ? null : Math.max(...memory) };
}

function middleOf(readings) {
  const names = Object.keys(readings[0]);
  return Object.fromEntries(names.map((name) => [name, median(readings.map((reading) => reading[name]))]));
}

/** Milliseconds until the page of that plan stands in a browser: for people who look for the first time, and for one who comes back. */
export async function firstPaint({ host, browser }) {
  const address = `/apps/gantry-page/portfolio?${new URLSearchParams({ jql: query.roots.jql, link: 'outward:Includes' })}`;
  const options = { address, title: 'Gantry', selector: '[role="treegrid"] [role="row"]', slowdown: 1, runs: 3 };
  const cold = await timeFrame({ browser, host }, { ...options, personOf: (run) => engineer(PAINTED + run) });
  const warm = await timeFrame({ browser, host }, { ...options, accountId: engineer(PAINTED) });
  return { coldMs: cold.usableMs, warmMs: warm.usableMs };
}
