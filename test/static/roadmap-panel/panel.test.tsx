/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import '@testing-library/jest-dom';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { handlers } from '../../../src/resolvers/handlers';
import { createRouter } from '../../../src/resolvers/router';
import type { IssueGrants } from '../../../src/usecases/ports';
import { App } from '../../../static/src/App';
import { createQueryClient } from '../../../static/src/query-client';
import { initialRoleSettings } from '../../../src/domain/role/roles';
import { insightContent } from '../../support/insight-inputs';
import { editorGrants, fakePorts, issueHead } from '../../support/fake-ports';

/** The panel on the app's own use cases, with everything that they store in memory. */
function openApp({
  statusCategory = 'new',
  grants = {},
}: { statusCategory?: 'new' | 'indeterminate' | 'done'; grants?: Partial<IssueGrants> } = {}) {
  const granted = { ...editorGrants, ...grants };
  const { ports } = fakePorts({
    access: { onIssue: async () => granted, onProject: async () => granted, isJiraAdmin: async () => false },
    issues: {
      find: async () => ({ head: issueHead({ statusCategory }), property: undefined }),
      search: async () => [],
    },
  });
  const router = createRouter(handlers, { ports, log: () => undefined, newReference: () => 'r1' });
  const callAs = (accountId: string) => (operation: string, input: unknown) => {
    const route = Object.entries(router).find(([name]) => name === operation)?.[1];
    return route ? route({ payload: input, context: { accountId } }) : Promise.reject(new Error(operation));
  };
  fakeBridge.backend = callAs('pm');
  fakeBridge.called.length = 0;
  fakeBridge.refreshes = 0;
  fakeBridge.context = {
    moduleKey: 'roadmap-panel',
    accountId: 'pm',
    timezone: 'Europe/Berlin',
    locale: 'en_GB',
    extension: { issue: { id: '10001' } },
  };
  return { callAs, ports };
}

const show = () =>
  render(
    <QueryClientProvider client={createQueryClient()}>
      <App />
    </QueryClientProvider>,
  );
const save = (input: object) => ({ issueId: '10001', timeZone: 'Europe/Berlin', templateId: 'outcome', ...input });
const openSection = async (name: RegExp) => {
  const toggle = await screen.findByRole('button', { name });
  if (toggle.getAttribute('aria-expanded') === 'false') await userEvent.click(toggle);
};

beforeEach(() => localStorage.clear());
afterEach(cleanup);

test('a first visit offers the templates; the one chosen shows its gaps, and a gap leads to its field', async () => {
  openApp();
  show();
  const cards = await screen.findAllByRole('button', { name: 'Use this template' });
  expect(cards).toHaveLength(3);
  await userEvent.click(cards[0] ?? document.body);
  await userEvent.click(await screen.findByRole('button', { name: 'Problem' }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Problem' })).toHaveFocus());
});

test('an answer that is typed closes its gap at once, is saved, and says when and by whom', async () => {
  openApp();
  show();
  await userEvent.click((await screen.findAllByRole('button', { name: 'Use this template' }))[0] ?? document.body);
  await userEvent.type(screen.getByRole('textbox', { name: 'Problem' }), 'Set-up takes days');
  expect(screen.queryByRole('button', { name: 'Problem' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/Saved by pm, 10:00/)).toBeInTheDocument();
  expect(fakeBridge.called).toContain('roadmap.save');
  expect(fakeBridge.refreshes).toBe(1);
});

test('what is typed is kept in this browser while Gantry can’t be reached, and shows again after a reload', async () => {
  const { callAs } = openApp();
  await callAs('pm')('roadmap.save', save({ baseRevision: 0, answers: {} }));
  const backend = fakeBridge.backend;
  fakeBridge.backend = (operation, input) =>
    operation === 'roadmap.saveDraft' ? Promise.reject(new Error('offline')) : backend(operation, input);
  const first = show();
  await userEvent.type(await screen.findByRole('textbox', { name: 'Problem' }), 'Half a sen');
  expect(await screen.findByText(/Draft kept in this browser/, undefined, { timeout: 4000 })).toBeInTheDocument();
  first.unmount();

  fakeBridge.backend = backend;
  show();
  expect(await screen.findByRole('textbox', { name: 'Problem' })).toHaveValue('Half a sen');
  expect(await screen.findByText(/Draft saved/, undefined, { timeout: 4000 })).toBeInTheDocument();
});

test('two people change one answer: both texts stand side by side, and the chosen one is saved', async () => {
  const { callAs } = openApp();
  await callAs('pm')('roadmap.save', save({ baseRevision: 0, answers: { problem: 'First' } }));
  show();
  await openSection(/Why and for whom/);
  const problem = await screen.findByRole('textbox', { name: 'Problem' });
  await callAs('ops')('roadmap.save', save({ baseRevision: 1, answers: { problem: 'From ops' } }));
  await userEvent.clear(problem);
  await userEvent.type(problem, 'From me');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  const section = await screen.findByRole('region', { name: /Somebody else changed this answer/ });
  expect(within(section).getByText('From me')).toBeInTheDocument();
  expect(within(section).getByText('From ops')).toBeInTheDocument();
  expect(within(section).getByRole('heading', { name: /^ops, / })).toBeInTheDocument();
  await userEvent.click(within(section).getByRole('button', { name: /Keep mine/ }));
  await userEvent.click(within(section).getByRole('button', { name: 'Save what I chose' }));
  await waitFor(() => expect(section).not.toBeInTheDocument());
  expect(screen.getByRole('textbox', { name: 'Problem' })).toHaveValue('From me');
});

test('a refused answer gets its message at its field, and focus', async () => {
  const { callAs } = openApp();
  await callAs('pm')('roadmap.save', save({ baseRevision: 0, answers: {} }));
  show();
  await openSection(/Why and for whom/);
  const source = await screen.findByRole('textbox', { name: 'Source' });
  await userEvent.type(source, 'somewhere');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(source).toHaveFocus());
  expect(source).toHaveAccessibleDescription(/web address/);
  expect(screen.getByRole('alert')).toHaveTextContent('Not saved');
});

test('a due weekly update asks for a state and a new sentence, and saves them alone', async () => {
  const { callAs } = openApp({ statusCategory: 'indeterminate' });
  await callAs('pm')('roadmap.save', save({ baseRevision: 0, answers: {} }));
  show();
  const block = await screen.findByRole('region', { name: 'Weekly update' });
  await userEvent.click(within(block).getByRole('radio', { name: 'At risk' }));
  await userEvent.click(within(block).getByRole('button', { name: 'Save update' }));
  expect(within(block).getByText('Still to say: sentence.')).toBeInTheDocument();
  await userEvent.type(within(block).getByRole('textbox'), 'Load test failed.');
  await userEvent.click(within(block).getByRole('button', { name: 'Save update' }));
  await waitFor(() => expect(block).not.toBeInTheDocument());
  const summary = screen.getByRole('region', { name: 'Weekly update saved' });
  expect(summary).toHaveFocus();
  expect(summary).toHaveTextContent(/^At risk: Load test failed\..*due on \d+ \w+ \d{4}/);
  expect(screen.getAllByRole('button', { name: 'Undo the last save' })).toHaveLength(1);
});

test('while only the weekly update is typed there is one Save, its own', async () => {
  const { callAs } = openApp({ statusCategory: 'indeterminate' });
  await callAs('pm')('roadmap.save', save({ baseRevision: 0, answers: {} }));
  show();
  const block = await screen.findByRole('region', { name: 'Weekly update' });
  await userEvent.type(within(block).getByRole('textbox'), 'Slow.');
  expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox', { name: 'Problem' }), 'x');
  expect(screen.getByRole('button', { name: 'Save' })).toBeInTheDocument();
});

test('what is discarded comes back with Undo, to the form and to the draft', async () => {
  const { callAs } = openApp();
  await callAs('pm')('roadmap.save', save({ baseRevision: 0, answers: {} }));
  show();
  await userEvent.type(await screen.findByRole('textbox', { name: 'Problem' }), 'A long text');
  await userEvent.click(screen.getByRole('button', { name: 'Discard changes' }));
  expect(screen.getByRole('textbox', { name: 'Problem' })).toHaveValue('');
  expect(screen.getByText('Draft discarded')).toBeInTheDocument();
  expect(screen.getByRole('group', { name: 'Draft discarded' })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Undo and bring back the draft' }));
  expect(screen.getByRole('textbox', { name: 'Problem' })).toHaveValue('A long text');
  expect(await screen.findByText(/Draft saved/, undefined, { timeout: 4000 })).toBeInTheDocument();
});

test('a save can be taken back after a reload by whoever made it, until somebody saves again', async () => {
  const { callAs } = openApp();
  await callAs('pm')('roadmap.save', save({ baseRevision: 0, answers: { problem: 'First' } }));
  await callAs('pm')('roadmap.save', save({ baseRevision: 1, answers: { problem: 'Second' } }));
  show();
  await openSection(/Why and for whom/);
  await openSection(/^History/);
  expect(await screen.findByRole('button', { name: 'Undo this change' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Undo the last save' }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Problem' })).toHaveValue('First'));
  cleanup();

  await callAs('ops')('roadmap.save', save({ baseRevision: 3, answers: { problem: 'Third' } }));
  show();
  expect(await screen.findByText(/Saved by ops/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^(Undo|Redo)/ })).not.toBeInTheDocument();
});

test('what one changed in another window is not somebody else’s', async () => {
  const { callAs } = openApp();
  await callAs('pm')('roadmap.save', save({ baseRevision: 0, answers: { problem: 'First' } }));
  show();
  await openSection(/Why and for whom/);
  const problem = await screen.findByRole('textbox', { name: 'Problem' });
  await callAs('pm')('roadmap.save', save({ baseRevision: 1, answers: { problem: 'Over there' } }));
  await userEvent.type(problem, ' here');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const section = await screen.findByRole('region', { name: 'You changed this answer in another window' });
  expect(within(section).getByRole('button', { name: /^Take the other one/ })).toBeInTheDocument();
});

test('a new risk has no score before its text and both degrees are there', async () => {
  openApp();
  show();
  await userEvent.click((await screen.findAllByRole('button', { name: 'Use this template' }))[0] ?? document.body);
  await openSection(/Evidence/);
  await userEvent.click(await screen.findByRole('button', { name: 'Add risk' }));
  expect(screen.queryByText(/of 9/)).not.toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox', { name: 'What could happen' }), 'The bank is late');
  await userEvent.click(within(screen.getByRole('radiogroup', { name: 'Likelihood' })).getByText('3 high'));
  expect(screen.queryByText(/of 9/)).not.toBeInTheDocument();
  await userEvent.click(within(screen.getByRole('radiogroup', { name: 'Impact' })).getByText('2'));
  expect(screen.getByText('likelihood 3 × impact 2 = 6 of 9')).toBeInTheDocument();
});

test('a done issue that nobody filled isn’t asked to be', async () => {
  openApp({ statusCategory: 'done' });
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Choose a template' }));
  expect(await screen.findByRole('heading', { name: 'Choose a template' })).toBeInTheDocument();
});

test('an administrator changes what is the decision owner’s only with a reason', async () => {
  const { callAs } = openApp({ grants: { isProjectAdmin: true } });
  await callAs('pm')('roadmap.save', save({ baseRevision: 0, answers: { horizon: 'later' } }));
  fakeBridge.backend = callAs('admin');
  show();
  await openSection(/This week/);
  await userEvent.click(await screen.findByRole('button', { name: /Change with a reason.*Horizon/ }));
  await userEvent.click(screen.getByRole('radio', { name: 'Next' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const reason = await screen.findByRole('textbox', { name: 'Reason for changing what is locked' });
  await waitFor(() => expect(reason).toHaveFocus());
  await userEvent.type(reason, 'The owner is on leave.');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/Saved by admin/)).toBeInTheDocument();
});

test('an administrator takes back what was the decision owner’s only with a reason, after a reload too', async () => {
  const { callAs } = openApp({ grants: { isProjectAdmin: true } });
  await callAs('pm')('roadmap.save', save({ baseRevision: 0, answers: { horizon: 'later' } }));
  const overrideReason = 'The owner is on leave.';
  await callAs('admin')('roadmap.save', save({ baseRevision: 1, answers: { horizon: 'next' }, overrideReason }));
  fakeBridge.backend = callAs('admin');
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Undo the last save' }));
  const reason = await screen.findByRole('textbox', { name: 'Reason for changing what is locked' });
  await waitFor(() => expect(reason).toHaveFocus());
  expect(reason).toHaveAccessibleDescription(/Say why you take back what is locked/);
  await userEvent.type(reason, 'The owner is back.');
  await userEvent.click(screen.getByRole('button', { name: 'Undo the last save' }));
  expect(await screen.findByText(/Undone .* by you/)).toBeInTheDocument();
  expect(reason).not.toBeInTheDocument();
  expect(await callAs('pm')('roadmap.open', { issueId: '10001', timeZone: 'UTC' })).toMatchObject({
    value: { saved: { answers: { horizon: 'later' } } },
  });
  const history = JSON.stringify(await callAs('pm')('roadmap.history', { issueId: '10001' }));
  expect(history).toContain('The owner is back.');
});

test('where insights are switched off, the linked ones answer and show nothing, and none can be linked', async () => {
  const { callAs, ports } = openApp();
  await callAs('pm')('roadmap.save', save({ baseRevision: 0, answers: {} }));
  await callAs('pm')('insight.createLinked', { issueId: '10001', content: insightContent });
  const settings = { ...initialRoleSettings, pillars: { ...initialRoleSettings.pillars, insights: 'off' as const } };
  Object.assign(ports.settings, { roles: async () => ({ revision: 1, settings }) });
  const opened = JSON.stringify(await callAs('pm')('roadmap.open', { issueId: '10001', timeZone: 'UTC' }));
  expect(opened).not.toContain(insightContent.text);
  show();
  await openSection(/Evidence/);
  expect(await screen.findByText(/^1 linked insight kept, and hidden while/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Add insight|Unlink/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('textbox', { name: 'None yet, because' })).not.toBeInTheDocument();
});

test('who may not edit reads every answer and finds nothing to press that would be refused', async () => {
  const { callAs } = openApp();
  await callAs('pm')('roadmap.save', save({ baseRevision: 0, answers: { problem: '<b>Slow</b>' } }));
  openReadOnly();
  show();
  expect(await screen.findByText('<b>Slow</b>')).toBeInTheDocument();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();

  function openReadOnly() {
    const backend = fakeBridge.backend;
    fakeBridge.backend = async (operation, input) => {
      const answer = JSON.parse(JSON.stringify(await backend(operation, input)));
      return { ...answer, value: { ...answer.value, rights: { canEdit: false, locked: {}, mayOverride: false } } };
    };
  }
});

test('an unknown module says so instead of showing nothing', async () => {
  openApp();
  fakeBridge.context = { ...fakeBridge.context, moduleKey: 'crane' };
  show();
  expect(await screen.findByRole('alert')).toHaveTextContent('“crane”');
});
