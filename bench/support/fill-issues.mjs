import { people } from './people.mjs';
import { whenAllowed } from './when-allowed.mjs';

/** A call may carry 500 KB. */
const RECORDS_A_CALL = 100;

/**
 * Fills the roadmaps of issues that have none, until that many are filled: restored as from an export, modelled on one that is there.
 */
export async function fillIssues(client, wanted) {
  const entries = await exportedEntries(client, 'roadmap:');
  const model = entries.find(({ revision, patch }) => revision === 1 && patch['answers/problem'] !== undefined);
  if (model === undefined) throw new Error('The export has no filled roadmap to go by.');
  await fillEntities(client, {
    wanted,
    has: new Set(entries.map(({ entityId }) => entityId.split(':')[1])),
    recordsACall: RECORDS_A_CALL,
    recordOf: (issueId, projectId) => ({ ...model, entityId: `roadmap:${issueId}`, projectId }),
  });
}

/** Restores a record for issues that have none, until that many have; issues are created where the site has too few. */
export async function fillEntities(client, { wanted, has, recordsACall, recordOf }) {
  const filled = new Set(has);
  const records = [];
  const fill = (issueId, projectId) => {
    if (filled.has(issueId) || filled.size >= wanted) return;
    filled.add(issueId);
    records.push(recordOf(issueId, projectId));
  };
  const issues = await visibleIssues(client);
  for (const { id, fields } of issues) fill(id, fields.project.id);
  const [{ fields }] = issues;
  while (filled.size < wanted) {
    const body = { fields: { project: fields.project, issuetype: fields.issuetype, summary: `Work ${filled.size}` } };
    const { id } = await client.jira(people.administrator, 'issue', body);
    fill(id, fields.project.id);
  }
  for (let start = 0; start < records.length;) {
    const sent = records.slice(start, start + recordsACall);
    const restore = () => client.call(people.administrator, 'storage.restore', { records: sent });
    const { value } = await whenAllowed(restore);
    const [problem] = value.problems;
    if (problem) throw new Error(`A record could not be restored: ${problem.message}`);
    start += value.next ?? sent.length;
  }
}

/** Every stored entry of entities whose ids begin so. */
export async function exportedEntries(client, prefix) {
  const found = [];
  let from = null;
  do {
    const { value } = await client.call(people.administrator, 'storage.export', { from });
    found.push(...value.records.filter(({ record, entityId }) => record === 'entry' && entityId.startsWith(prefix)));
    from = value.next;
  } while (from !== null);
  return found;
}

async function visibleIssues(client) {
  const found = [];
  let nextPageToken;
  do {
    const page = await client.jira(people.administrator, 'search/jql', {
      jql: 'created <= now() AND type = Epic ORDER BY key',
      fields: ['project', 'issuetype'],
      maxResults: 100,
      ...(nextPageToken && { nextPageToken }),
    });
    found.push(...page.issues);
    nextPageToken = page.nextPageToken;
  } while (nextPageToken !== undefined);
  return found;
}
