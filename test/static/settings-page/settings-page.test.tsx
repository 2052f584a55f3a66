/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { initialRoleSettings, type RoleSettings } from '../../../src/domain/role/roles';
import { App } from '../../../static/src/App';
import { createQueryClient } from '../../../static/src/query-client';

const ada = { accountId: 'ada', displayName: 'Ada Lovelace', active: true };
const ops = { kind: 'group' as const, groupId: 'g1', name: 'product-ops' };
const administrators = { kind: 'projectRole' as const, roleId: '10002', name: 'Administrators' };

/** A site with one project, whose settings are kept in memory. */
async function open(settings: RoleSettings = initialRoleSettings) {
  const stored = { settings, revision: 1 };
  const answers: Readonly<Record<string, (input: never) => unknown>> = {
    'settings.open': () => ({
      ...stored,
      people: { ada },
      projects: [{ projectId: '10001', key: 'PAY', name: 'Payments' }],
    }),
    'settings.save': ({ baseRevision, settings: sent }: { baseRevision: number; settings: RoleSettings }) => {
      if (baseRevision !== stored.revision) return null;
      Object.assign(stored, { settings: sent, revision: baseRevision + 1 });
      return { revision: stored.revision };
    },
    'group.search': () => ({ groups: [{ groupId: 'g1', name: 'product-ops' }] }),
    'people.search': () => ({ people: [ada] }),
  };
  fakeBridge.context = { moduleKey: 'settings-page', timezone: 'Europe/Berlin', locale: 'en_GB', extension: {} };
  fakeBridge.backend = async (operation, input) => {
    const value = answers[operation]?.(input as never);
    return value ? { ok: true, value } : { ok: false, error: { code: 'busy', message: 'Somebody else was first.' } };
  };
  render(
    <QueryClientProvider client={createQueryClient()}>
      <App />
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { name: 'Gantry settings' });
  const user = userEvent.setup();
  const visit = (tab: string) => user.click(screen.getByRole('tab', { name: tab }));
  return { stored, user, visit };
}
const pillar = (name: string) => within(screen.getByRole('radiogroup', { name }));
const save = () => screen.getByRole('button', { name: 'Save' });

afterEach(cleanup);

test('while nobody is named it says who holds the roles', async () => {
  const { visit } = await open();
  await visit('Roles');
  expect(screen.getAllByText(/Nobody is named yet, so Jira administrators hold these rights/)).toHaveLength(2);
  expect(save().hasAttribute('disabled')).toBe(true);
});

test('a group is found, named and saved; a project role that was named before stays and can go', async () => {
  const { stored, user, visit } = await open({ ...initialRoleSettings, productOps: [administrators] });
  await visit('Roles');
  await user.type(screen.getByRole('combobox', { name: 'Product ops' }), 'prod');
  await user.click(await screen.findByRole('option', { name: 'product-ops' }));
  await user.click(save());
  expect(await screen.findByText('Saved')).toBeDefined();
  expect(stored.settings.productOps).toEqual([administrators, ops]);

  await user.click(screen.getByRole('button', { name: 'Remove Administrators (project role)' }));
  expect(screen.getByText('Changes not saved')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Discard changes' }));
  expect(screen.getByRole('button', { name: 'Remove Administrators (project role)' })).toBeDefined();
});

test('a function’s lead needs a name and a person; a delegate needs a date', async () => {
  const { stored, user, visit } = await open();
  await visit('Projects');
  await user.click(screen.getByRole('button', { name: /^Payments \(PAY\)/ }));
  await user.click(screen.getByRole('button', { name: 'Add function lead' }));
  // From wherever it is saved, it leads to what is missing.
  await visit('General');
  await user.click(save());
  expect(await screen.findByText('Choose a person.')).toBeDefined();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Function')));

  await user.type(screen.getByLabelText('Function'), 'Legal');
  await user.type(screen.getByRole('combobox', { name: 'Lead of Legal' }), 'Ada');
  await user.click(await screen.findByRole('option', { name: /Ada Lovelace/ }));
  await user.type(screen.getByRole('combobox', { name: 'Delegate' }), 'Ada');
  await user.click(await screen.findByRole('option', { name: /Ada Lovelace/ }));
  expect(screen.getByText('Say until when; that day is included.')).toBeDefined();
  fireEvent.change(screen.getByLabelText('Until (inclusive)'), { target: { value: '2026-12-24' } });
  await user.click(save());
  expect(await screen.findByText('Saved')).toBeDefined();
  expect(stored.settings.projects['10001']?.functionLeads).toEqual({
    Legal: { lead: { kind: 'person', accountId: 'ada' }, delegate: { accountId: 'ada', untilOn: '2026-12-24' } },
  });
});

test('over somebody else’s save both changes stand, and what both changed is asked about', async () => {
  const { stored, user, visit } = await open();
  Object.assign(stored, {
    revision: 2,
    settings: {
      ...initialRoleSettings,
      releaseManagers: [ops],
      pillars: { ...initialRoleSettings.pillars, roadmap: 'pilot' },
    },
  });
  await user.click(pillar('Roadmap').getByRole('radio', { name: 'Off' }));
  await user.click(pillar('Launch readiness').getByRole('radio', { name: 'Pilot' }));
  await user.click(save());
  await user.click(await screen.findByRole('button', { name: 'Load theirs and keep my changes' }));
  expect(await screen.findByText(/Roadmap: they chose Pilot. Yours is kept./)).toBeDefined();
  await visit('Roles');
  expect(screen.getByRole('button', { name: 'Remove product-ops' })).toBeDefined();
  await visit('General');
  expect(pillar('Roadmap').getByRole<HTMLInputElement>('radio', { name: 'Off' }).checked).toBe(true);

  await user.click(screen.getByRole('button', { name: 'Take theirs' }));
  await user.click(save());
  expect(await screen.findByText('Saved')).toBeDefined();
  expect(stored.settings.pillars).toEqual({ ...initialRoleSettings.pillars, roadmap: 'pilot', launches: 'pilot' });
  expect(stored.settings.releaseManagers).toEqual([ops]);
});

test('says in one glance what is on where, as it is being chosen', async () => {
  const { user } = await open({
    ...initialRoleSettings,
    projects: { '10001': { releaseManagers: [], ownerRoles: {}, functionLeads: {}, rollout: 'pilot' } },
  });
  const where = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
  expect(where().slice(0, 3)).toEqual(['Everywhere.', 'Everywhere.', 'On Gantry’s own page.']);
  await user.click(pillar('Roadmap').getByRole('radio', { name: 'Pilot' }));
  await user.click(pillar('Launch readiness').getByRole('radio', { name: 'Off' }));
  expect(where().slice(0, 2)).toEqual(['PAY, on pilot.', 'Nowhere. What was saved is kept.']);
  expect(pillar('Governance').queryByRole('radio', { name: 'Pilot' })).toBeNull();
});

test('what Gantry knows can be copied as a question to Jira’s search', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'Copy “Mine to decide”' }));
  expect(await navigator.clipboard.readText()).toBe('gantryOwner = currentUser()');
  expect(await screen.findByText('Copied: gantryOwner = currentUser()')).toBeDefined();
});

test('freezes, the gate, launch reminders and a project’s owner roles are saved with the rest', async () => {
  const { stored, user, visit } = await open();
  await user.click(screen.getByRole('button', { name: 'Add freeze' }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Name')));
  await user.keyboard('Peak season');
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-11-20' } });
  await visit('Projects');
  await user.click(screen.getByRole('button', { name: /^Payments \(PAY\)/ }));
  await user.type(screen.getByRole('combobox', { name: 'SRE' }), 'Ada');
  await user.click(await screen.findByRole('option', { name: /Ada Lovelace/ }));
  await user.click(save());
  // It leads back to the tab with what is missing.
  expect(await screen.findByText('Choose the last day.')).toBeDefined();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('To (inclusive)')));
  fireEvent.change(screen.getByLabelText('To (inclusive)'), { target: { value: '2026-12-31' } });
  await user.click(pillar('When the workflow gate can’t read a launch').getByRole('radio', { name: 'Allow' }));
  await user.click(screen.getByRole('checkbox', { name: 'Remind people of what a launch needs from them' }));
  await user.click(save());
  expect(await screen.findByText('Saved')).toBeDefined();
  expect(stored.settings).toMatchObject({
    freezeWindows: [{ name: 'Peak season', fromOn: '2026-11-20', toOn: '2026-12-31', projectIds: [] }],
    gate: { whenUnanswered: 'allow' },
    reminders: { weeklyUpdate: true, launches: false },
    projects: { '10001': { ownerRoles: { SRE: 'ada' } } },
  });
});

test('what the portfolio’s index may cost and keep is set in numbers; one out of bounds is said at its input', async () => {
  const { stored, user } = await open();
  const points = screen.getByRole('textbox', { name: 'Points an hour for the index' });
  fireEvent.change(points, { target: { value: '100' } });
  await user.click(save());
  await waitFor(() => expect(document.activeElement).toBe(points));
  expect(screen.getByText('Give a whole number from 500 to 60,000.')).toBeTruthy();
  expect(stored.revision).toBe(1);
  fireEvent.change(points, { target: { value: '8,000' } });
  await user.click(screen.getByRole('checkbox', { name: /earlier history/ }));
  await user.click(save());
  await screen.findByText('Saved');
  expect(stored.settings.index).toEqual({ pointsPerHour: 8000, historyDays: 400, seedHistory: true });
});
