import { QueryClientProvider } from '@tanstack/react-query';
import { fakeBridge } from '../support/fake-bridge';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense, type ComponentType } from 'react';
import type { LaunchesView } from '../../../src/contract/launch-page';
import { HostContextProvider } from '../../../static/src/host-context';
import { readPageState } from '../../../static/src/launches-page/page-state';
import type { LaunchTabProps } from '../../../static/src/launches-page/tab-props';
import { createQueryClient } from '../../../static/src/query-client';
import { launchRow } from '../../support/launch-row';

export const launchesView = (changed: Partial<LaunchesView> = {}): LaunchesView => ({
  rows: [launchRow()],
  projects: { '10000': { key: 'PAY', name: 'Payments' } },
  freezeWindows: [],
  viewerId: 'rhea',
  readAt: '2026-11-23T09:00:00.000Z',
  today: '2026-11-23',
  missing: [],
  notices: [],
  ...changed,
});

const context = {
  moduleKey: 'gantry-page',
  timeZone: 'Europe/London',
  locale: 'en-GB',
  accountId: 'rhea',
  issueId: null,
  projectId: null,
  siteUrl: 'https://acme.example.com',
};

type Backend = Readonly<Record<string, (input: never) => unknown>>;

/** Shows one way of looking at launches, before a backend that knows every issue's name and what is given. */
export function openTab(
  Tab: ComponentType<LaunchTabProps>,
  view: LaunchesView,
  answers: Backend = {},
  { projectId = null, search = '' }: { readonly projectId?: string | null; readonly search?: string } = {},
) {
  fakeBridge.visited.splice(0, Infinity, search);
  const asked: { readonly operation: string; readonly input: unknown }[] = [];
  const all: Backend = {
    'launches.names': ({ issueIds }: { readonly issueIds: readonly string[] }) => ({
      issues: Object.fromEntries(issueIds.map((id) => [id, { key: `PAY-${id.slice(-1)}`, summary: `Launch ${id}` }])),
      people: {},
    }),
    ...answers,
  };
  fakeBridge.backend = async (operation, input) => {
    asked.push({ operation, input });
    const answer = all[operation];
    return answer
      ? { ok: true, value: answer(input as never) }
      : { ok: false, error: { code: 'unavailable', message: 'Jira can’t be reached.' } };
  };
  render(
    <QueryClientProvider client={createQueryClient()}>
      <HostContextProvider value={context}>
        <Suspense>
          <Tab
            view={view}
            rows={view.rows}
            projectId={projectId}
            timeZone={context.timeZone}
            state={readPageState(search)}
            onClear={() => undefined}
          />
        </Suspense>
      </HostContextProvider>
    </QueryClientProvider>,
  );
  return {
    user: userEvent.setup(),
    inputs: (name: string) => asked.filter((one) => one.operation === name).map(({ input }) => input),
  };
}
