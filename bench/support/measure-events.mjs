import { people } from './generated-people.mjs';
import { less } from './usage.mjs';

const EVENTS = 20;
const TRIGGER = 'issue-events';
const WAIT_MS = 20_000;
/** To In Review, from any status. */
const TRANSITION = '31';

/** What the app uses on one event that tells all that changed, with whatever it puts off because of it: the mean of several. */
export async function measureEvents({ client }) {
  const { issues } = await client.jira(people.administrator, 'search/jql', {
    jql: 'issuetype = Story AND status != "In Review" ORDER BY key',
    fields: ['id'],
    maxResults: EVENTS,
  });
  const before = await client.meter();
  const known = new Set(before.recent.map(({ id }) => id));
  for (const { id } of issues) {
    await client.jira(people.administrator, `issue/${id}/transitions`, { transition: { id: TRANSITION } });
  }
  const ran = await untilRun(client, known, issues.length);
  const used = less((await client.meter()).total, before.total);
  const each = Object.fromEntries(Object.entries(used).map(([name, value]) => [name, value / issues.length]));
  return { ...each, ms: ran.reduce((sum, { ms }) => sum + ms, 0) / ran.length };
}

async function untilRun(client, known, wanted) {
  for (let waited = 0; waited < WAIT_MS; waited += 250) {
    const { recent } = await client.meter();
    const ran = recent.filter(({ id, moduleKey }) => moduleKey === TRIGGER && !known.has(id));
    if (ran.some(({ failed }) => failed)) throw new Error('The app failed on an event.');
    if (ran.length >= wanted) return ran;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('The app was not told of all events in time.');
}
