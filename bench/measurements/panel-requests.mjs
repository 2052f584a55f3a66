import { filledIssue } from '../support/filled-issue.mjs';
import { people } from '../support/people.mjs';

const MOST_REQUESTS = 3;

/** What opening and saving a roadmap asks of Jira. */
export default {
  name: 'panel requests',
  async measure({ client }) {
    const { issueId, key } = await filledIssue(client);
    const place = { module: 'roadmap-panel', issueKey: key };
    const opened = await client.call(people.productManager, 'roadmap.open', { issueId, timeZone: 'UTC' }, place);
    const { revision, templateId, answers } = opened.value.saved;
    const saved = await client.call(
      people.productManager,
      'roadmap.save',
      {
        issueId,
        baseRevision: revision,
        templateId,
        answers: { health: { state: 'onTrack', sentence: `Measured from revision ${revision}.` } },
        timeZone: 'UTC',
      },
      place,
    );
    if (saved.value.kind !== 'saved') throw new Error(`The save was answered with ${saved.value.kind}.`);
    if (answers.problem === undefined) throw new Error('The issue is not filled.');
    return [...used('open', 'Opening a roadmap', opened), ...used('save', 'Saving a roadmap', saved)];
  },
};

function used(id, label, { used: usage, ms, bytes }) {
  return [
    {
      id: `roadmap/${id}/requests`,
      label: `${label}: Jira requests`,
      unit: '',
      value: usage.jiraRequests,
      budget: MOST_REQUESTS,
    },
    { id: `roadmap/${id}/points`, label: `${label}: points`, unit: '', value: usage.jiraPoints },
    { id: `roadmap/${id}/sql`, label: `${label}: SQL requests`, unit: '', value: usage.sqlRequests },
    { id: `roadmap/${id}/ms`, label: `${label}: round trip`, unit: 'ms', value: ms },
    { id: `roadmap/${id}/bytes`, label: `${label}: answer`, unit: 'kB', value: bytes / 1000 },
  ];
}
