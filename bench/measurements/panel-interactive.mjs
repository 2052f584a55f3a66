import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { filledIssue } from '../support/filled-issue.mjs';
import { people } from '../support/people.mjs';
import { timeFrame } from '../support/time-frame.mjs';

const SLOWDOWN = 4;

/** How soon a product manager can use the roadmap panel of a filled issue, and what that took. */
export default {
  name: 'panel interactive',
  async measure(bench) {
    const { key } = await filledIssue(bench.client);
    const { usableMs, blockedMs, resources } = await timeFrame(bench, {
      accountId: people.productManager,
      address: `/browse/${key}`,
      title: 'Roadmap',
      selector: 'main button:not([disabled])',
      slowdown: SLOWDOWN,
    });
    const files = resources.filter(({ name }) => /\.(?:js|css)$/.test(name));
    return [
      {
        id: 'panel/interactive',
        label: `Roadmap panel usable at ${SLOWDOWN}× CPU throttle`,
        unit: 'ms',
        value: usableMs,
        budget: 1000,
      },
      { id: 'panel/blocked', label: 'Of that, main thread blocked beyond 50 ms a task', unit: 'ms', value: blockedMs },
      {
        id: 'panel/fetched',
        label: 'Fetched by then, as the browser saw it',
        unit: 'kB gzip',
        value: files.reduce((sum, { name }) => sum + gzipped(bench.root, name), 0) / 1000,
        budget: 130,
      },
    ];
  },
};

function gzipped(root, address) {
  const file = new URL(address).pathname.split('/').slice(-2).join('/');
  try {
    return gzipSync(readFileSync(path.join(root, 'static', 'build', file)), { level: 9 }).length;
  } catch {
    // The host's own bridge: Jira brings its own in its place.
    return 0;
  }
}
