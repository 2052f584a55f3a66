/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createQueryClient } from '../../../static/src/query-client';
import WorkflowGate from '../../../static/src/workflow-gate/WorkflowGate';

let read: (() => unknown) | null;

beforeEach(() => {
  read = null;
  fakeBridge.takeRuleForm = (form) => {
    read = form;
  };
});

function show(extension: Record<string, unknown>) {
  fakeBridge.context = { extension: { type: 'jira:workflowValidator', ...extension } };
  render(
    <QueryClientProvider client={createQueryClient()}>
      <WorkflowGate />
    </QueryClientProvider>,
  );
}
const choice = (name: string) => screen.findByRole<HTMLInputElement>('radio', { name });

test('a rule that is added waits for a launch unless told otherwise, and Jira’s own button gets what is chosen', async () => {
  show({ entryPoint: 'create' });
  expect((await choice('Refuse it')).checked).toBe(true);
  expect(read?.()).toBe('{"withoutLaunch":"refuse"}');
  await userEvent.click(await choice('Let it through'));
  expect(read?.()).toBe('{"withoutLaunch":"pass"}');
});

test.each<[string, unknown]>([
  ['an object', { withoutLaunch: 'pass' }],
  ['text', '{"withoutLaunch":"pass"}'],
])('a rule that is changed begins with what was saved, as %s', async (_, validatorConfig) => {
  show({ entryPoint: 'edit', validatorConfig });
  expect((await choice('Let it through')).checked).toBe(true);
  expect(read?.()).toBe('{"withoutLaunch":"pass"}');
});

test.each<[string, Record<string, unknown>]>([
  ['is only looked at', { entryPoint: 'view' }],
  // An editor that doesn't name the place takes no form there.
  ['has no form to be saved', {}],
])('where it %s, it is said in words', async (_, place) => {
  if (place.entryPoint === undefined) fakeBridge.takeRuleForm = null;
  show({ ...place, validatorConfig: { withoutLaunch: 'pass' } });
  expect(await screen.findByText(/An issue without a launch goes through/)).toBeDefined();
  expect(screen.queryByRole('radio')).toBeNull();
  expect(read).toBeNull();
});
