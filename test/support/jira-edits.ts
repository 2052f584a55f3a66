import type { Random } from '../../local/demo/random';
import { CONFIDENTIAL, GENERATED_PEOPLE, INCLUDES } from '../../local/generated/site-frame';
import type { EmbeddedSite } from '../../local/jira/embedded-site';

const POINTS = 'customfield_10016';
const START = 'customfield_10015';

/** Makes a request as the generated site's administrator; what Jira refuses changes nothing, and is told by its status. */
async function ask(site: EmbeddedSite, method: string, path: string, body?: unknown): Promise<Response> {
  const request = new Request(`${site.baseUrl}${path.startsWith('/') ? path : `/rest/api/3/${path}`}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  return site.handle(request, { kind: 'user', accountId: GENERATED_PEOPLE.administrator });
}

type Edit = (site: EmbeddedSite, issueId: number, random: Random) => Promise<Response>;

const edit = (site: EmbeddedSite, issueId: number, fields: object): Promise<Response> =>
  ask(site, 'PUT', `issue/${issueId}`, { fields });
const other = (site: EmbeddedSite, random: Random): number => random.pick([...site.store.issues.values()]).id;
const day = (random: Random): string => `2026-12-${String(random.between(10, 28))}`;

async function transition(site: EmbeddedSite, issueId: number, random: Random): Promise<Response> {
  const listed = await ask(site, 'GET', `issue/${issueId}/transitions`);
  const { transitions } = (await listed.json()) as { readonly transitions: readonly { readonly id: string }[] }; // as documented
  if (transitions.length === 0) return listed;
  return ask(site, 'POST', `issue/${issueId}/transitions`, { transition: { id: random.pick(transitions).id } });
}

/** Changes whose events tell everything that the index keeps of them. */
export const toldEdits: Readonly<Record<string, Edit>> = {
  summary: (site, id, random) => edit(site, id, { summary: `Renamed ${random.between(1, 1e6)}` }),
  due: (site, id, random) => edit(site, id, { duedate: random.chance(0.2) ? null : day(random) }),
  priority: (site, id, random) => edit(site, id, { priority: { id: String(random.between(1, 5)) } }),
  points: (site, id, random) => edit(site, id, { [POINTS]: random.chance(0.2) ? null : random.between(0, 13) }),
  start: (site, id, random) => edit(site, id, { [START]: random.chance(0.2) ? null : day(random) }),
  estimate: (site, id, random) => edit(site, id, { timetracking: { originalEstimate: `${random.between(1, 9)}h` } }),
  level: (site, id, random) => edit(site, id, { security: random.chance(0.5) ? null : { id: CONFIDENTIAL } }),
  status: transition,
  description: (site, id) => edit(site, id, { labels: ['seen'] }),
};

/** Changes of which an event leaves something open. */
export const openEdits: Readonly<Record<string, Edit>> = {
  link: (site, id, random) =>
    ask(site, 'POST', 'issueLink', {
      type: { id: INCLUDES },
      inwardIssue: { id: String(other(site, random)) },
      outwardIssue: { id: String(id) },
    }),
  unlink: (site, id, random) => {
    const links = [...site.store.links.values()];
    return links.length === 0 ? edit(site, id, {}) : ask(site, 'DELETE', `issueLink/${random.pick(links).id}`);
  },
  move: (site, id, random) => {
    const project = random.pick([...site.store.projects.values()]);
    return ask(site, 'POST', `/_host/jira/issue/${id}/move`, { project: { key: project.key } });
  },
  remove: (site, id) => ask(site, 'DELETE', `issue/${id}?deleteSubtasks=true`),
  create: (site, id, random) => {
    const { projectId, typeId } = site.store.issues.get(id) ?? { projectId: '', typeId: '' };
    return ask(site, 'POST', 'issue', {
      fields: { project: { id: projectId }, issuetype: { id: typeId }, summary: 'New', duedate: day(random) },
    });
  },
  clone: (site, id) => ask(site, 'POST', `/_host/jira/issue/${id}/clone`),
};

/** So many changes at random, a moment apart; answers by kind how many Jira took. */
export async function editAtRandom(
  site: EmbeddedSite,
  edits: Readonly<Record<string, Edit>>,
  count: number,
  random: Random,
): Promise<Readonly<Record<string, number>>> {
  const taken: Record<string, number> = {};
  for (let n = 0; n < count; n += 1) {
    const [name, change] = random.pick(Object.entries(edits));
    const { ok } = await change(site, other(site, random), random);
    if (ok) taken[name] = (taken[name] ?? 0) + 1;
    // Jira's instants have milliseconds, and two people's changes are seldom of the same one.
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return taken;
}
