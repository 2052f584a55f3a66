import type { Answer } from '../../src/contract/error';
import { operations, type OperationName } from '../../src/contract/operations';
import type { FailureLog } from '../../src/resolvers/answer-error';
import { handlers } from '../../src/resolvers/handlers';
import { createRouter, type ResolverRequest } from '../../src/resolvers/router';
import type { Ports } from '../../src/usecases/ports';
import { editorGrants, fakePorts } from '../support/fake-ports';

function setup(overrides: Partial<Ports> = {}) {
  const logged: FailureLog[] = [];
  const asked: string[] = [];
  const { ports } = fakePorts(overrides);
  const access: Ports['access'] = {
    ...ports.access,
    onIssue: (issueId) => {
      asked.push(issueId);
      return ports.access.onIssue(issueId);
    },
  };
  const router = createRouter(handlers, {
    ports: { ...ports, access },
    log: (failure) => void logged.push(failure),
    newReference: () => 'ref-1',
  });
  const call = (name: OperationName, request: Partial<ResolverRequest>): Promise<Answer<unknown>> =>
    router[name]({ payload: {}, context: { accountId: 'pm' }, ...request });
  return { call, logged, asked };
}

const onIssue = { issueId: '10001', timeZone: 'UTC' };

test('every operation of the contract refuses a call without a signed-in person', async () => {
  const { call } = setup();
  for (const name of Object.keys(operations) as OperationName[]) {
    await expect(call(name, { context: {} })).resolves.toMatchObject({ ok: false, error: { code: 'not-signed-in' } });
  }
});

test('an account id in the payload is not who calls', async () => {
  const { call } = setup();
  const answer = await call('roadmap.open', { payload: { ...onIssue, accountId: 'ceo' }, context: {} });
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-signed-in' } });
});

test('access is asked of the very issue that the input names', async () => {
  const { call, asked } = setup();
  await call('roadmap.open', { payload: onIssue });
  expect(asked).toEqual(['10001']);
});

test('a hidden issue answers as one that does not exist', async () => {
  const { call } = setup({
    access: {
      ...fakePorts().ports.access,
      onIssue: async () => ({ ...editorGrants, canBrowse: false }),
      isJiraAdmin: async () => false,
    },
  });
  await expect(call('launch.open', { payload: onIssue })).resolves.toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  });
});

test('who can see but not edit may open and may not save', async () => {
  const { call } = setup({
    access: {
      ...fakePorts().ports.access,
      onIssue: async () => ({ ...editorGrants, canEdit: false }),
      isJiraAdmin: async () => false,
    },
  });
  await expect(call('roadmap.open', { payload: onIssue })).resolves.toMatchObject({ ok: true });
  const save = { ...onIssue, baseRevision: 0, templateId: 'outcome', answers: {} };
  await expect(call('roadmap.save', { payload: save })).resolves.toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  });
});

test.each(['settings.open', 'settings.save', 'storage.export'] as const)(
  '%s is for Jira administrators',
  async (name) => {
    const { call } = setup();
    const answer = await call(name, { payload: { text: 'a', baseRevision: 0, settings: {} } });
    expect(answer).toMatchObject({ ok: false, error: { code: expect.stringMatching(/forbidden|invalid-input/) } });
  },
);

test.each([
  ['an issue id that is no number', { issueId: 'PAY-1', timeZone: 'UTC' }, 'issueId'],
  ['a missing time zone', { issueId: '10001' }, 'timeZone'],
])('%s is a problem with its path', async (_, payload, path) => {
  const { call, asked } = setup();
  await expect(call('roadmap.open', { payload })).resolves.toMatchObject({
    ok: false,
    error: { code: 'invalid-input', problems: [{ path }] },
  });
  expect(asked).toEqual([]);
});

test('the text of an unexpected error goes to the log under a reference, not to the page', async () => {
  const { call, logged } = setup({
    settings: { roles: () => Promise.reject(new Error('secret: SEC-7')), saveRoles: async () => 1 },
  });
  const answer = await call('roadmap.open', { payload: onIssue });
  expect(JSON.stringify(answer)).not.toContain('SEC-7');
  expect(answer).toMatchObject({ ok: false, error: { code: 'internal', reference: 'ref-1' } });
  expect(logged).toMatchObject([{ operation: 'roadmap.open', reference: 'ref-1' }]);
});
