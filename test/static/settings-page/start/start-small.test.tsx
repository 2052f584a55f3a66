/** @jest-environment jsdom */
import { fakeBridge } from '../../support/fake-bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { initialRoleSettings, type RoleSettings } from '../../../../src/domain/role/roles';
import { App } from '../../../../static/src/App';
import { createQueryClient } from '../../../../static/src/query-client';

/** A fresh site with two projects and the templates that come with Gantry, kept in memory. */
function open() {
  const archived = new Set<string>(['retired']);
  const stored: { settings: RoleSettings; revision: number } = { settings: initialRoleSettings, revision: 0 };
  const template = (templateId: string, name: string) => ({
    templateId,
    name,
    description: `${name}: what it is for.`,
    current: 1,
    isArchived: archived.has(templateId),
  });
  const answers: Readonly<Record<string, (input: never) => unknown>> = {
    'settings.open': () => ({
      ...stored,
      people: {},
      projects: [
        { projectId: '1', key: 'PAY', name: 'Payments' },
        { projectId: '2', key: 'MOB', name: 'Mobile' },
      ],
    }),
    'settings.save': ({ settings }: { settings: RoleSettings }) => {
      Object.assign(stored, { settings, revision: stored.revision + 1 });
      return { revision: stored.revision };
    },
    'template.list': () => ({
      templates: [template('outcome', 'Outcome'), template('delivery', 'Delivery'), template('retired', 'Retired')],
    }),
    'template.open': () => ({ revision: 0 }),
    'template.archive': ({ templateId, isArchived }: { templateId: string; isArchived: boolean }) => {
      if (isArchived) archived.add(templateId);
      else archived.delete(templateId);
      return { revision: 1 };
    },
  };
  fakeBridge.context = { moduleKey: 'settings-page', timezone: 'UTC', locale: 'en_GB', extension: {} };
  fakeBridge.backend = async (operation, input) => {
    const value = answers[operation]?.(input as never);
    return value === undefined ? { ok: false, error: { code: 'forbidden', message: 'No.' } } : { ok: true, value };
  };
  render(
    <QueryClientProvider client={createQueryClient()}>
      <App />
    </QueryClientProvider>,
  );
  return { stored, archived, user: userEvent.setup() };
}

afterEach(cleanup);

test('a fresh install starts with one pillar, one template and a pilot project, and shows then what is on where', async () => {
  const { stored, archived, user } = open();
  await screen.findByRole('heading', { name: 'Start small' });
  await user.click(await screen.findByRole('radio', { name: /^Delivery/ }));
  await user.click(screen.getByRole('button', { name: 'Start' }));
  expect(screen.getByText('Choose at least one project.')).toBeDefined();
  expect(stored.revision).toBe(0);

  await user.type(screen.getByRole('combobox', { name: /Pilot projects/ }), 'Pay');
  await user.click(await screen.findByRole('option', { name: 'Payments (PAY)' }));
  await user.click(screen.getByRole('button', { name: 'Start' }));
  expect(await screen.findByText(/^Roadmap is on pilot in PAY, with the template “Delivery”/)).toBeDefined();
  expect([...archived].sort()).toEqual(['outcome', 'retired']);
  expect(stored.settings).toEqual({
    ...initialRoleSettings,
    pillars: { roadmap: 'pilot', launches: 'off', portfolio: 'off', insights: 'off', governance: 'off' },
    projects: { '1': { releaseManagers: [], functionLeads: {}, ownerRoles: {}, rollout: 'pilot' } },
  });
  expect(screen.getByText('PAY, on pilot.')).toBeDefined();
});

test('a pillar without a template asks for none; one that reaches over projects for no project either', async () => {
  const { stored, archived, user } = open();
  await user.click(await screen.findByRole('radio', { name: /^Portfolio/ }));
  expect(screen.queryByRole('combobox', { name: /Pilot projects/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Start' }));
  expect(await screen.findByText(/^Portfolio is on Gantry’s own page\./)).toBeDefined();
  expect([stored.settings.pillars.portfolio, stored.settings.pillars.roadmap]).toEqual(['on', 'off']);
  expect([...archived]).toEqual(['retired']);
});

test('who would rather set up everything finds the whole page, with everything on', async () => {
  const { stored, user } = open();
  await user.click(await screen.findByRole('button', { name: 'Set up everything myself' }));
  expect(await screen.findByRole('heading', { name: 'Gantry settings' })).toBeDefined();
  expect(stored.revision).toBe(0);
});
