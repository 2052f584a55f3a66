/** @jest-environment jsdom */
import { fakeBridge } from './support/fake-bridge';
import { call } from '../../static/src/api';
import { CallError } from '../../static/src/call-error';

const search = () => call('people.search', { text: 'mia' });
const failureOf = (promise: Promise<unknown>): Promise<CallError> =>
  promise.then(
    () => Promise.reject(new Error('The call did not fail.')),
    (thrown: unknown) => (thrown instanceof CallError ? thrown : Promise.reject(thrown)),
  );

test('an answer is unwrapped into its value', async () => {
  fakeBridge.backend = async (operation, input) => ({ ok: true, value: { people: [], asked: [operation, input] } });
  expect(await search()).toEqual({ people: [], asked: ['people.search', { text: 'mia' }] });
});

test('a refusal keeps its code, message, problems, pause and reference', async () => {
  const error = {
    code: 'rate-limited',
    message: 'Jira asks Gantry to wait.',
    problems: [{ path: 'text', code: 'x', message: 'y' }],
    retryAfterSeconds: 30,
    reference: 'a1',
  };
  fakeBridge.backend = async () => ({ ok: false, error });
  const failure = await failureOf(search());
  expect(failure).toMatchObject(error);
  expect(failure.isPassing).toBe(true);
});

test.each([
  ['the bridge fails', () => Promise.reject(new Error('offline'))],
  ['something else than an answer comes back', async () => '<html>502</html>'],
  ['nothing comes back', async () => null],
])('when %s it is unavailable, in words fit for a person', async (_case, backend) => {
  fakeBridge.backend = backend;
  const failure = await failureOf(search());
  expect(failure.code).toBe('unavailable');
  expect(failure.message).toMatch(/try again/i);
});
