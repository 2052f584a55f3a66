/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { isSameProject } from '../../../src/domain/role/project-settings';
import { initialRoleSettings, plainProjectSettings, type ProjectSettings } from '../../../src/domain/role/roles';
import ProjectSettingsPage from '../../../static/src/project-settings-page/ProjectSettingsPage';
import { createQueryClient } from '../../../static/src/query-client';

const legal = { kind: 'group' as const, groupId: 'g1', name: 'legal' };

async function open(settings: ProjectSettings, mayPilot = false) {
  const stored = { settings };
  fakeBridge.backend = async (operation, input) => {
    if (operation === 'settings.openProject') {
      return {
        ok: true,
        value: {
          project: { projectId: '7', key: 'PAY', name: 'Payments' },
          settings: stored.settings,
          site: { pillars: { ...initialRoleSettings.pillars, launches: 'pilot' }, releaseManagers: [] },
          mayPilot,
          people: {},
        },
      };
    }
    if (operation !== 'settings.saveProject') return { ok: true, value: { groups: [legal] } };
    // What the page sends, by the contract.
    const sent = input as { projectId: string; base: ProjectSettings; settings: ProjectSettings };
    expect(sent.projectId).toBe('7');
    if (!isSameProject(sent.base, stored.settings)) return { ok: false, error: { code: 'busy', message: 'Late.' } };
    stored.settings = sent.settings;
    return { ok: true, value: { settings: sent.settings } };
  };
  const context = {
    moduleKey: 'project-settings-page',
    timeZone: 'UTC',
    locale: 'en',
    accountId: 'pat',
    issueId: null,
    projectId: '7',
    siteUrl: '',
  };
  render(
    <QueryClientProvider client={createQueryClient()}>
      <ProjectSettingsPage context={context} />
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { name: 'Gantry in Payments' });
  return { stored, user: userEvent.setup() };
}

const rollout = () => within(screen.getByRole('radiogroup', { name: 'Gantry in PAY' }));
const save = () => screen.getByRole('button', { name: 'Save' });

afterEach(cleanup);

test('an administrator switches Gantry off in the project, and can’t take it into a pilot', async () => {
  const { stored, user } = await open(plainProjectSettings);
  expect(rollout().queryByRole('radio', { name: 'Pilot' })).toBeNull();
  await user.click(rollout().getByRole('radio', { name: 'Off' }));
  await user.click(save());
  expect(await screen.findByText('Saved')).toBeDefined();
  expect(stored.settings).toEqual({ ...plainProjectSettings, rollout: 'off' });
});

test('a project on pilot may leave it and stay', async () => {
  await open({ ...plainProjectSettings, rollout: 'pilot' }, true);
  expect(rollout().getByRole<HTMLInputElement>('radio', { name: 'Pilot' }).checked).toBe(true);
});

test('over somebody else’s save nothing is lost of either', async () => {
  const { stored, user } = await open(plainProjectSettings);
  stored.settings = { ...plainProjectSettings, releaseManagers: [legal] };
  await user.click(rollout().getByRole('radio', { name: 'Off' }));
  await user.click(save());
  await user.click(await screen.findByRole('button', { name: 'Load theirs and keep my changes' }));
  expect(await screen.findByRole('button', { name: 'Remove legal' })).toBeDefined();
  await user.click(save());
  expect(await screen.findByText('Saved')).toBeDefined();
  expect(stored.settings).toEqual({ ...plainProjectSettings, releaseManagers: [legal], rollout: 'off' });
});
