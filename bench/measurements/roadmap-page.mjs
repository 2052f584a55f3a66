import { fillIssues } from '../support/fill-issues.mjs';
import { people } from '../support/people.mjs';

const ITEMS = 2_000;
const ANSWER_LIMIT_KB = 5_000;
const RESOLVER_LIMIT_MS = 25_000;

/** What the roadmap page of the whole site takes with 2,000 items. */
export default {
  name: 'roadmap page',
  async measure({ client }) {
    // Some are on issues that the person who asks can’t see.
    await fillIssues(client, ITEMS + 50);
    const input = { projectId: null, timeZone: 'UTC' };
    const { value, used, ms, bytes } = await client.call(people.administrator, 'roadmapPage.read', input);
    const items = value.rows?.length ?? value.items?.length;
    if (items === undefined || items < ITEMS) throw new Error(`The roadmap page answered ${items} of ${ITEMS} items.`);
    const of = `Reading the roadmap page, ${ITEMS} items`;
    return [
      { id: 'roadmap-page/ms', label: of, unit: 'ms', value: ms, budget: RESOLVER_LIMIT_MS },
      { id: 'roadmap-page/requests', label: `${of}: Jira requests`, unit: '', value: used.jiraRequests },
      { id: 'roadmap-page/points', label: `${of}: points`, unit: '', value: used.jiraPoints },
      { id: 'roadmap-page/sql', label: `${of}: SQL requests`, unit: '', value: used.sqlRequests },
      { id: 'roadmap-page/bytes', label: `${of}: answer`, unit: 'kB', value: bytes / 1000, budget: ANSWER_LIMIT_KB },
    ];
  },
};
