import { OPERATIONS } from '../../local/jira/operations';
import { serveJira, type JiraHttpServer } from '../../local/jira/http-server';
import { createRouter } from '../../local/jira/routes';
import { buildSite } from '../support/site-builder';
import { EXERCISES, type CloudClient, type Found } from './exercises';
import { loadJiraJs } from './jira-js';
import { readOpenApi, type Recorded } from './open-api';

const { createCloudClient, PrioritySchema, ProjectSchema, ResolutionSchema } = loadJiraJs();
const openApiFile = process.env.JIRA_OPENAPI;
const recorded: Recorded[] = [];
const found: Found = { issueId: '', linkId: '', commentId: '', versionId: '', filterId: 0 };
let server: JiraHttpServer;
let jira: CloudClient;

beforeAll(async () => {
  const site = await buildSite()
    .user('ann', { administersJira: true, timeZone: 'America/New_York' })
    .user('bob')
    .group('leads', ['ann'])
    .project('ALPHA', {
      administrators: ['ann'],
      members: ['bob'],
      category: { id: '1', name: 'Apps', description: '' },
    })
    .version('ALPHA', '1.0', { releaseOn: '2026-02-01' })
    .securityLevel('ALPHA', '501', ['ann'])
    .issue('ALPHA-1', { type: 'epic' })
    .issue('ALPHA-2', { parent: 'ALPHA-1', reporter: 'bob', assignee: 'bob', originalEstimateSeconds: 7200 })
    .issue('ALPHA-3', { type: 'subtask', parent: 'ALPHA-2', securityLevelId: '501' })
    .also({ components: [{ id: '77', projectId: '10000', name: 'Web', description: 'The site', leadId: 'bob' }] })
    .open();
  const route = createRouter(OPERATIONS);
  server = await serveJira(
    Object.assign(Object.create(site) as typeof site, {
      async handle(request: Request, caller: Parameters<typeof site.handle>[1]) {
        const answer = await site.handle(request, caller);
        const operation = route(request.method, new URL(request.url).pathname)?.operation;
        const text = await answer.clone().text();
        const body = text === '' ? undefined : (JSON.parse(text) as unknown);
        if (operation) recorded.push({ method: operation.method, path: operation.path, status: answer.status, body });
        return answer;
      },
    }),
    { port: 0 },
  );
  jira = createCloudClient({
    host: server.address,
    auth: { type: 'basic', email: 'ann@example.com', apiToken: 'token-ann' },
    onSchemaMismatch: 'throw',
  });
});

afterAll(() => server.close());

const raw = async (path: string): Promise<unknown> => {
  const authorization = `Basic ${btoa('ann@example.com:token-ann')}`;
  const response = await fetch(new URL(`/rest/api/3/${path}`, server.address), { headers: { authorization } });
  return (await response.json()) as unknown;
};

test.each(EXERCISES)('jira.js reads what the embedded Jira answers to %s', async (_name, run) => {
  await expect(run(jira, found)).resolves.not.toBeInstanceOf(Error);
});

test('jira.js reads the lists that it has no calls for', async () => {
  expect(PrioritySchema.array().parse(await raw('priority'))).toHaveLength(5);
  expect(ResolutionSchema.array().parse(await raw('resolution'))).toHaveLength(4);
  expect(ProjectSchema.array().parse(await raw('project'))).toHaveLength(1);
  expect(await raw('issuetype/project?projectId=10000')).toHaveLength(7);
  expect(await raw('user/bulk?accountId=ann&accountId=bob')).toMatchObject({ total: 2 });
});

test('every operation was called, and answered with success', () => {
  const answered = new Set(
    recorded.filter(({ status }) => status < 300).map(({ method, path }) => `${method} ${path}`),
  );
  const missing = OPERATIONS.map(({ method, path }) => `${method} ${path}`).filter((name) => !answered.has(name));
  expect(missing).toEqual([]);
});

const withOpenApi = openApiFile === undefined ? test.skip : test;
const named = openApiFile === undefined ? ' (skipped: JIRA_OPENAPI names no file)' : '';
/** Where Jira answers otherwise than its document says, and has its clients read it so. */
const UNLIKE_THE_DOCUMENT = [/^POST \/rest\/api\/3\/changelog\/bulkfetch .*\/created: must be string$/];

withOpenApi(`every answer is as Atlassian's OpenAPI document has it${named}`, () => {
  const openApi = readOpenApi(openApiFile ?? '');
  const problems = [...new Set(recorded.flatMap((one) => openApi.problems(one)))];
  expect(problems.filter((problem) => !UNLIKE_THE_DOCUMENT.some((known) => known.test(problem)))).toEqual([]);
});
