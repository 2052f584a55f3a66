import { fillLaunches } from '../support/fill-launches.mjs';
import { median } from '../support/median.mjs';
import { people } from '../support/people.mjs';

const LAUNCHES = 1_000;
const RUNS = 5;
const ANSWER_LIMIT_KB = 5_000;

/** What the launch page takes with 1,000 running launches, and the names of the lines that are then in view. */
export default {
  name: 'launches',
  async measure({ client }) {
    // Some are on issues that the person who asks can’t see.
    await fillLaunches(client, LAUNCHES + 50);
    const input = { projectId: null, timeZone: 'UTC' };
    const readings = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const reading = await client.call(people.administrator, 'launches.read', input);
      if (run > 0) readings.push(reading); // the first warms the server
    }
    const [{ value, used, bytes }] = readings;
    if (value.rows.length < LAUNCHES)
      throw new Error(`The page answered ${value.rows.length} of ${LAUNCHES} launches.`);
    const issueIds = value.rows.slice(0, 50).map(({ issueId }) => issueId);
    const named = await client.call(people.administrator, 'launches.names', { issueIds, accountIds: [] });
    const of = `Reading ${LAUNCHES} launches`;
    const middle = (pick) => median(readings.map(pick));
    return [
      { id: 'launches/ms', label: of, unit: 'ms', value: middle(({ ms }) => ms), budget: 1_500 },
      { id: 'launches/sql-ms', label: `${of}: SQL`, unit: 'ms', value: middle((one) => one.used.sqlMs) },
      {
        id: 'launches/points',
        label: `${of}: points`,
        unit: '',
        value: used.jiraPoints + named.used.jiraPoints,
        budget: 300,
      },
      { id: 'launches/requests', label: `${of}: Jira requests`, unit: '', value: used.jiraRequests },
      { id: 'launches/sql', label: `${of}: SQL requests`, unit: '', value: used.sqlRequests },
      { id: 'launches/bytes', label: `${of}: answer`, unit: 'kB', value: bytes / 1000, budget: ANSWER_LIMIT_KB },
      { id: 'launches/names-ms', label: 'Naming the 50 lines in view', unit: 'ms', value: named.ms },
    ];
  },
};
