import { people } from './people.mjs';

/** An issue of the demo company whose roadmap is filled, that the product manager may edit and decides on. */
export async function filledIssue(client) {
  const found = await client.jira(people.productManager, 'search/jql', {
    jql: 'issue.property[gantry.roadmap].horizon = Now AND assignee = currentUser() ORDER BY key',
    fields: ['summary'],
    maxResults: 1,
  });
  const [issue] = found.issues;
  if (issue === undefined) throw new Error('The demo company has no filled issue of the product manager.');
  return { issueId: issue.id, key: issue.key };
}
