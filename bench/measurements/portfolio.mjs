import { buildIndex } from '../support/build-index.mjs';
import { createClient } from '../support/client.mjs';
import { people } from '../support/generated-people.mjs';
import { startHost } from '../support/host.mjs';
import { measureEvents } from '../support/measure-events.mjs';
import { firstPaint, measureViews } from '../support/measure-views.mjs';
import { monthlyCost } from '../support/monthly-cost.mjs';
import { sweepUsage } from '../support/sweep-usage.mjs';

const ANSWER_LIMIT_KB = 5 * 1024;
const MEMORY_LIMIT_MB = 512;

/** The sizes, and what is promised of them. */
const SIZES = [
  { issues: 2_000, name: '2k', viewMs: 1_500, coldPoints: 300, warmPoints: 100 },
  { issues: 20_000, name: '20k', viewMs: 1_500, coldPoints: 300, warmPoints: 100 },
  { issues: 200_000, name: '200k', viewMs: 5_000 },
];

/**
 * Portfolios on generated sites of three sizes: the index's build, one event, views by people who look for the first time and again
 * within a minute, and what it all costs a month. `GANTRY_BENCH_ISSUES=20000` measures that size alone.
 */
export default {
  name: 'portfolio',
  withoutDemo: true,
  async measure(bench) {
    const only = Number(process.env.GANTRY_BENCH_ISSUES ?? 0);
    const results = [];
    for (const size of SIZES.filter(({ issues }) => only === 0 || issues === only)) {
      results.push(...(await measureSize(bench, size)));
    }
    return results;
  },
};

async function measureSize({ root, browser }, size) {
  const { issues, name } = size;
  const host = await startHost(root, ['--generate', String(issues)]);
  const client = createClient(host.origin);
  try {
    const build = await buildIndex({ host, client });
    await requireWhole(client, issues, build.status);
    const views = await measureViews({ host, client });
    const painted = await firstPaint({ host, browser });
    // After the views, which pay for what changed lately.
    const event = await measureEvents({ client });
    const sweep = await sweepUsage(client);
    const line = (id, label, unit, value, budget) => ({
      id: `portfolio/${name}/${id}`,
      label: `${issues.toLocaleString('en')} issues: ${label}`,
      unit,
      value,
      ...(budget !== undefined && { budget }),
    });
    const { bytes } = build.status.storage;
    return [
      line('build-requests', 'build, Jira requests', '', build.used.jiraRequests),
      line('build-points', 'build, points', '', build.used.jiraPoints),
      line(
        'build-hours',
        'build, hours at the default budget',
        'h',
        build.used.jiraPoints / build.status.points.perHour,
      ),
      line('build-sql', 'build, SQL statements', '', build.used.sqlRequests),
      line('build-sql-ms', 'build, time in SQL', 'ms', build.used.sqlMs),
      line('build-sent', 'build, sent to SQL', 'kB', build.used.sqlSentBytes / 1000),
      line('build-seconds', 'build, without waiting for points', 's', build.seconds),
      line('build-cpu', 'build, processor time of the host', 's', build.cpuSeconds ?? 0),
      line('index-bytes', 'index', 'kB', bytes / 1000, 1_048_576),
      line('index-bytes-issue', 'index, an issue', 'B', bytes / issues),
      line('event-points', 'an event that tells enough, points', '', event.jiraPoints, 0),
      line('event-sql', 'an event, SQL statements', '', event.sqlRequests),
      line('event-ms', 'an event, time in the app', 'ms', event.ms),
      ...['cold', 'warm'].flatMap((when) => {
        const view = views[when];
        const of = when === 'cold' ? 'view, first' : 'view, within a minute';
        return [
          line(`${when}-ms`, `${of}`, 'ms', view.ms, size.viewMs),
          line(`${when}-cpu`, `${of}: processor time of the host`, 'ms', view.cpuMs),
          line(`${when}-points`, `${of}: points`, '', view.jiraPoints, size[`${when}Points`]),
          line(`${when}-requests`, `${of}: Jira requests`, '', view.jiraRequests),
          line(`${when}-sql`, `${of}: SQL statements`, '', view.sqlRequests),
          line(`${when}-sql-ms`, `${of}: time in SQL`, 'ms', view.sqlMs),
          line(`${when}-sql-read`, `${of}: read from SQL`, 'kB', view.sqlReadBytes / 1000),
          line(`${when}-bytes`, `${of}: answer`, 'kB', view.bytes / 1000, ANSWER_LIMIT_KB),
        ];
      }),
      line('memory', 'view, memory above idle', 'MB', views.memoryMb ?? 0, MEMORY_LIMIT_MB),
      line('paint-cold', 'page usable, first', 'ms', painted.coldMs),
      line('paint-warm', 'page usable, within a minute', 'ms', painted.warmMs),
      line(
        'dollars',
        'a month',
        '$',
        monthlyCost({ issues, bytes, view: views.cold, event, sweep, build: build.used }),
      ),
    ];
  } finally {
    await host.close();
  }
}

/** What is measured must be all of it. */
async function requireWhole(client, issues, { projects }) {
  const { count } = await client.jira(people.administrator, 'search/approximate-count', { jql: 'created <= now()' });
  const indexed = projects.reduce((sum, project) => sum + (project.issues ?? 0), 0);
  if (count !== issues || indexed !== issues) throw new Error(`The index has ${indexed} of ${count} issues.`);
}
