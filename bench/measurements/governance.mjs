import { people } from '../support/people.mjs';

const ANSWER_LIMIT_KB = 5_000;
const RESOLVER_LIMIT_MS = 25_000;

/** What reading the governance page takes, over the demo company's items. */
export default {
  name: 'governance',
  async measure({ client }) {
    const { used, ms, bytes } = await client.call(people.administrator, 'governance.read', { timeZone: 'UTC' });
    return [
      { id: 'governance/ms', label: 'Reading governance', unit: 'ms', value: ms, budget: RESOLVER_LIMIT_MS },
      { id: 'governance/requests', label: 'Reading governance: Jira requests', unit: '', value: used.jiraRequests },
      { id: 'governance/points', label: 'Reading governance: points', unit: '', value: used.jiraPoints },
      {
        id: 'governance/bytes',
        label: 'Reading governance: answer',
        unit: 'kB',
        value: bytes / 1000,
        budget: ANSWER_LIMIT_KB,
      },
    ];
  },
};
