import { createIssueEventHandler } from '../../src/events/issue-events';
import type { BackgroundFailure } from '../../src/events/background-run';
import { AppError } from '../../src/usecases/app-error';
import type { LifecyclePorts } from '../../src/usecases/lifecycle/ports';
import { createWorld, type World } from '../usecases/lifecycle/world';

let world: World;
let failures: BackgroundFailure[];
const tell = (event: unknown) => createIssueEventHandler(world.ports, (failure) => failures.push(failure))(event);
const issue = (id: string, projectId: string) => ({ id, key: 'ABC-1', fields: { project: { id: projectId } } });

beforeEach(async () => {
  world = createWorld();
  failures = [];
  await world.save('roadmap:1', { 'answers/problem': 'x' });
});

it('marks what a deleted issue had as deleted', async () => {
  expect(await tell({ eventType: 'avi:jira:deleted:issue', issue: issue('1', '10100') })).toBeUndefined();
  expect((await world.ports.journal.find('roadmap:1'))?.deletedAt).not.toBeNull();
  expect(failures).toEqual([]);
});

it('follows an issue to another project', async () => {
  world.seen('1', '20200');
  const changelog = { items: [{ field: 'Key' }, { field: 'project', fieldId: 'project' }] };
  await tell({ eventType: 'avi:jira:updated:issue', issue: issue('1', '20200'), changelog });
  expect((await world.ports.journal.find('roadmap:1'))?.projectId).toBe('20200');
});

it('asks neither Jira nor storage about an update that moves nothing', async () => {
  const ports: LifecyclePorts = { ...world.ports, journal: forbidden(), issuesForApp: forbidden() };
  const handler = createIssueEventHandler(ports, (failure) => failures.push(failure));
  await handler({
    eventType: 'avi:jira:updated:issue',
    issue: issue('1', '10100'),
    changelog: { items: [{ field: 'summary' }] },
  });
  expect(failures).toEqual([]);
});

it('removes what a clone brought along', async () => {
  world.seen('2', '10100', { 'gantry.roadmap': { schema: 1, issueId: '1', revision: 1 } });
  await tell({ eventType: 'avi:jira:created:issue', issue: issue('2', '10100') });
  expect(world.jira.get('2')?.properties.size).toBe(0);
});

it.each([
  ['rate-limited', { retryAfterSeconds: 120 }, { retryAfter: 120, retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED' }],
  ['rate-limited', { retryAfterSeconds: 4000 }, { retryAfter: 900, retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED' }],
  ['unavailable', {}, { retryAfter: 60, retryReason: 'FUNCTION_RETRY_REQUEST' }],
  ['busy', {}, { retryAfter: 60, retryReason: 'FUNCTION_RETRY_REQUEST' }],
] as const)('asks to be told again when the work fails as %s %p', async (code, detail, retryOptions) => {
  const error = new AppError(code, 'Not now.', detail);
  const ports = { ...world.ports, journal: { ...world.ports.journal, ofIssue: () => Promise.reject(error) } };
  const handler = createIssueEventHandler(ports, (failure) => failures.push(failure));
  const outcome = await handler({ eventType: 'avi:jira:deleted:issue', issue: issue('1', '10100') });
  expect(outcome).toEqual({ _retry: true, retryOptions });
  expect(failures).toEqual([{ operation: 'issue.event', error, willRetry: true }]);
});

it.each([
  ['an event of another kind', { eventType: 'avi:jira:viewed:issue', issue: { id: '1' } }],
  ['nothing', undefined],
])('logs %s once and gives it up', async (_name, event) => {
  expect(await tell(event)).toBeUndefined();
  expect(failures).toEqual([expect.objectContaining({ willRetry: false })]);
});

/** A port that fails whatever is asked of it. */
function forbidden<Port extends object>(): Port {
  const refuse = () => {
    throw new Error('This must not be asked.');
  };
  return new Proxy({}, { get: () => refuse }) as Port; // stands for any port: nothing of it may be called
}
