/** @jest-environment jsdom */
import { fakeBridge } from '../../support/fake-bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { initialRoleSettings } from '../../../../src/domain/role/roles';
import { App } from '../../../../static/src/App';
import { createQueryClient } from '../../../../static/src/query-client';

type Backend = Readonly<Record<string, (input: never) => unknown>>;

async function open(answers: Backend) {
  const asked: { readonly operation: string; readonly input: unknown }[] = [];
  const all: Backend = {
    'settings.open': () => ({ settings: initialRoleSettings, revision: 1, people: {}, projects: [] }),
    'storage.absences': () => ({ absences: [] }),
    ...answers,
  };
  fakeBridge.context = { moduleKey: 'settings-page', timezone: 'UTC', locale: 'en_GB', extension: {} };
  fakeBridge.backend = async (operation, input) => {
    asked.push({ operation, input });
    const value = all[operation]?.(input as never);
    if (value !== undefined) return { ok: true, value };
    return { ok: false, error: { code: 'forbidden', message: 'Not today.' } };
  };
  render(
    <QueryClientProvider client={createQueryClient()}>
      <App />
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole('tab', { name: 'Data' }));
  return {
    user,
    inputs: (name: string) => asked.filter(({ operation }) => operation === name).map(({ input }) => input),
  };
}

const button = (name: string) => screen.getByRole('button', { name });
let saved: Blob | null = null;

beforeEach(() => {
  saved = null;
  URL.createObjectURL = (file) => {
    saved = file instanceof Blob ? file : null;
    return 'blob:1';
  };
  URL.revokeObjectURL = () => undefined;
  // jsdom goes nowhere, and says so on the console.
  HTMLAnchorElement.prototype.click = () => undefined;
});
afterEach(cleanup);

test('an export goes page by page, and on from where a page failed, into one file', async () => {
  let isDown = true;
  const { user, inputs } = await open({
    'storage.export': ({ from }: { from: string | null }) => {
      if (from === null) return { records: [{ record: 'gantry-export', version: 1 }], next: 'entry:1' };
      return isDown ? undefined : { records: [{ record: 'entry' }, { record: 'entry' }], next: null };
    },
  });
  await user.click(button('Export everything'));
  expect(await screen.findByText('The export is not whole yet, so no file was made')).toBeDefined();
  expect(saved).toBeNull();
  isDown = false;
  await user.click(button('Go on'));
  expect(await screen.findByText('Exported 3 records.')).toBeDefined();
  expect(inputs('storage.export')).toEqual([{ from: null }, { from: 'entry:1' }, { from: 'entry:1' }]);
  expect(saved).toMatchObject({
    size: '{"record":"gantry-export","version":1}\n{"record":"entry"}\n{"record":"entry"}\n'.length,
  });
});

test('a restore says what it did by line, and goes on after a page that took too long', async () => {
  const { user, inputs } = await open({
    'storage.restore': ({ records }: { records: readonly unknown[] }) =>
      records.length === 3
        ? { restored: 1, unchanged: 0, problems: [{ index: 1, message: 'There is no such kind.' }], next: 2 }
        : { restored: 0, unchanged: 1, problems: [], next: null },
  });
  const file = new File(['{"record":"a"}\nnonsense\n{"record":"b"}\n{"record":"c"}\n'], 'kept.ndjson');
  file.text = async () => '{"record":"a"}\nnonsense\n{"record":"b"}\n{"record":"c"}\n';
  await user.upload(screen.getByLabelText('File to restore from'), file);
  expect(await screen.findByText('kept.ndjson: 3 records. Nothing is restored yet.')).toBeDefined();
  expect(inputs('storage.restore')).toEqual([]);
  await user.click(button('Restore 3 records'));
  expect(await screen.findByText('Restored 1 record; 1 was here already.')).toBeDefined();
  expect(screen.getAllByText(/^Line \d/).map(({ textContent }) => textContent)).toEqual([
    'Line 2: This line is not JSON.',
    'Line 3: There is no such kind.',
  ]);
  expect(inputs('storage.restore')).toHaveLength(2);
});

test('data of deleted issues is removed only after a second yes', async () => {
  let absences = [
    {
      issueId: '10001',
      since: '2026-11-01T09:00:00.000Z',
      launch: { status: 'planned', launchOn: '2026-12-15', tier: 'T1' },
    },
    { issueId: '10002', since: '2026-11-02T09:00:00.000Z', launch: null },
  ];
  const { user, inputs } = await open({
    'storage.absences': () => ({ absences }),
    'storage.giveUp': ({ issueIds }: { issueIds: readonly string[] }) => {
      absences = absences.filter(({ issueId }) => !issueIds.includes(issueId));
      return { givenUp: issueIds };
    },
  });
  await user.click(await screen.findByRole('checkbox', { name: 'Issue 10002' }));
  expect(screen.getByText(/It has a planned launch \(T1\) on 15 Dec 2026\./)).toBeDefined();
  await user.click(button('Remove data of 1 issue'));
  expect(inputs('storage.giveUp')).toEqual([]);
  await user.click(button('Remove data'));
  expect(inputs('storage.giveUp')).toEqual([{ issueIds: ['10002'] }]);
  expect(await screen.findByRole('checkbox', { name: 'Issue 10001' })).toBeDefined();
  expect(screen.queryByRole('checkbox', { name: 'Issue 10002' })).toBeNull();
});
