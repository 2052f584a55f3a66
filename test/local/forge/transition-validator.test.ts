import { forgeLimits } from '../../../local/forge/limits';
import { parseManifest } from '../../../local/forge/manifest';
import type { FunctionCall, FunctionOutcome } from '../../../local/forge/run-function';
import { createTransitionValidator } from '../../../local/forge/transition-validator';

const manifest = parseManifest(`
app: { id: ari:cloud:ecosystem::app/11111111-2222-3333-4444-555555555555 }
modules:
  jira:workflowValidator:
    - { key: gate, name: Gate, description: Asks, function: check }
  function:
    - { key: check, handler: index.check }
`);
const identity = {
  appId: 'app',
  cloudId: 'cloud',
  environmentId: 'environment',
  environmentType: 'PRODUCTION',
  installationId: 'installation',
  scopes: [],
  external: {},
  license: undefined,
} as const;
const transition = {
  moduleKey: 'gate',
  configuration: '{"strict":true}',
  issueKey: 'PAY-1',
  fromStatusId: '3',
  toStatusId: '10001',
};

function validator(outcome: FunctionOutcome, calls: FunctionCall[] = []) {
  return createTransitionValidator(manifest, identity, forgeLimits, (call) => {
    calls.push(call);
    return Promise.resolve(outcome);
  });
}
const answered = (value: unknown): FunctionOutcome => ({ ok: true, value });

test('the function gets what Jira documents, and acts for nobody', async () => {
  const calls: FunctionCall[] = [];
  await validator(answered({ result: true }), calls)(transition);
  expect(calls).toMatchObject([
    {
      function: { key: 'check' },
      accountId: null,
      args: [
        {
          issue: { key: 'PAY-1' },
          configuration: { strict: true },
          transition: { from: { id: '3' }, to: { id: '10001' } },
        },
        { principal: undefined },
      ],
    },
  ]);
});

test.each<[string, FunctionOutcome, boolean, string | null]>([
  ['a yes', answered({ result: true }), true, null],
  ['a no with its words', answered({ result: false, errorMessage: 'Not yet.' }), false, 'Not yet.'],
  ['a no without a word', answered({ result: false }), false, null],
  ['nothing', answered(undefined), false, null],
  ['something else', answered({ result: 'yes' }), false, null],
  ['an error', { ok: false, timedOut: false, name: 'Error', message: 'secret' }, false, null],
  ['no answer in time', { ok: false, timedOut: true, name: 'FUNCTION_TIME_OUT', message: 'late' }, false, null],
])('%s: it passes: %3$s', async (_, outcome, passes, message) => {
  expect(await validator(outcome)(transition)).toEqual(passes ? { passes } : { passes, message });
});

test('a rule whose module the app has no more lets nothing through', async () => {
  const outcome = await validator(answered({ result: true }))({ ...transition, moduleKey: 'gone' });
  expect(outcome).toEqual({ passes: false, message: null });
});
