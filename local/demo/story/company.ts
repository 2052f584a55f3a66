import type { Answer } from '../../../src/contract/error';
import type { InputOf, OperationName, OutputOf } from '../../../src/contract/operations';
import type { ForgeHost } from '../../forge/forge-host';
import { calendarFrom, type Calendar } from '../calendar';
import { accountOf } from '../people';
import { paced } from './pace';

/** An epic, initiative or objective of the demo. */
export interface StoryIssue {
  readonly id: string;
  readonly key: string;
  readonly assigneeId: string;
}

/** The demo company as the story needs it: its days, its issues, and its people, who can do what anyone can do in Gantry. */
export interface Company {
  readonly calendar: Calendar;
  /** Throws where the demo has no such issue above the level of stories. */
  issue(projectKey: string, summary: string): StoryIssue;
  /** Calls an operation as that person. Throws what the person would be told, where it is refused. */
  call<Name extends OperationName>(accountId: string, name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  /** Moves an issue in Jira to the status of that name, as that person, and waits until the app has heard of it. */
  moveTo(accountId: string, issueKey: string, statusName: string): Promise<void>;
}

/** Any place of the app will do: what a person may do doesn't depend on it. */
const MODULE_KEY = 'gantry-page';
/** May see all of the strategy, confidential work included. */
const READER = accountOf('Noor Haddad');

/** @param today YYYY-MM-DD, the day that the demo was made for */
export async function openCompany(host: ForgeHost, today: string): Promise<Company> {
  const issues = await readIssues(host);
  const contexts = new Map<string, ReturnType<ForgeHost['createContext']>>();
  const module = host.manifest.uiModules.find(({ key }) => key === MODULE_KEY);
  if (!module) throw new Error(`The manifest has no module ${MODULE_KEY}.`);
  const contextOf = (accountId: string) => {
    const context = contexts.get(accountId) ?? host.createContext({ module, accountId, location: host.site.baseUrl });
    contexts.set(accountId, context);
    return context;
  };
  const invoke = paced(host);
  return {
    calendar: calendarFrom(today),
    issue(projectKey, summary) {
      const found = issues.get(`${projectKey} ${summary}`);
      if (!found) throw new Error(`The demo has no “${summary}” in ${projectKey}.`);
      return found;
    },
    async call<Name extends OperationName>(accountId: string, name: Name, input: InputOf<Name>) {
      const context = await contextOf(accountId);
      if (!context) throw new Error(`The demo has no ${accountId}.`);
      const reply = await invoke({ functionKey: name, payload: input, context });
      if (!reply.ok) throw new Error(reply.message);
      const answer = reply.value as Answer<OutputOf<Name>>; // what the operation of that name answers, by the contract
      if (answer.ok) return answer.value;
      const { message, problems = [] } = answer.error;
      throw new Error([message, ...problems.map((problem) => `${problem.path}: ${problem.message}`)].join(' '));
    },
    async moveTo(accountId, issueKey, statusName) {
      await transition(host, accountId, issueKey, statusName);
      await host.idle();
    },
  };
}

async function transition({ site }: ForgeHost, accountId: string, issueKey: string, statusName: string): Promise<void> {
  const address = `${site.baseUrl}/rest/api/3/issue/${issueKey}/transitions`;
  const offered = await site.handle(new Request(address), { kind: 'user', accountId });
  const { transitions } = (await offered.json()) as { readonly transitions: readonly FoundTransition[] }; // Jira's documented answer
  const found = transitions.find(({ to }) => to.name === statusName);
  if (!found) throw new Error(`${issueKey} can't become ${statusName}.`);
  const body = JSON.stringify({ transition: { id: found.id } });
  const headers = { 'content-type': 'application/json' };
  const moved = await site.handle(new Request(address, { method: 'POST', headers, body }), { kind: 'user', accountId });
  if (!moved.ok) throw new Error(`Jira answered ${moved.status} when ${issueKey} was to become ${statusName}.`);
}

interface FoundTransition {
  readonly id: string;
  readonly to: { readonly name: string };
}

interface FoundIssue {
  readonly id: string;
  readonly key: string;
  readonly fields: {
    readonly summary: string;
    readonly project: { readonly key: string };
    readonly assignee: { readonly accountId: string } | null;
  };
}

/** By project key and summary: keys are numbered by age, so they may change with the demo. */
async function readIssues({ site }: ForgeHost): Promise<ReadonlyMap<string, StoryIssue>> {
  const query = new URLSearchParams({
    jql: 'issuetype in (Objective, Initiative, Epic)',
    fields: 'summary,project,assignee',
    maxResults: '100',
  });
  const found = new Map<string, StoryIssue>();
  for (;;) {
    const response = await site.handle(new Request(`${site.baseUrl}/rest/api/3/search/jql?${query}`), {
      kind: 'user',
      accountId: READER,
    });
    if (!response.ok) throw new Error(`Jira's search answered ${response.status}.`);
    const page = (await response.json()) as { issues: readonly FoundIssue[]; nextPageToken?: string }; // Jira's documented answer
    for (const { id, key, fields } of page.issues) {
      found.set(`${fields.project.key} ${fields.summary}`, {
        id,
        key,
        assigneeId: fields.assignee?.accountId ?? READER,
      });
    }
    if (page.nextPageToken === undefined) return found;
    query.set('nextPageToken', page.nextPageToken);
  }
}
