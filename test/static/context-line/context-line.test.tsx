/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import '@testing-library/jest-dom';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import type { ContextLineView, RoadmapGlance } from '../../../src/contract/context-line';
import type { LaunchLine } from '../../../src/domain/launch/launch-line';
import { App } from '../../../static/src/App';
import { announceIssueSaved } from '../../../static/src/host';
import { createQueryClient } from '../../../static/src/query-client';

const roadmap: RoadmapGlance = {
  line: {
    label: 'Now · On track',
    appearance: 'success',
    horizon: 'Now',
    health: { state: 'onTrack', sentence: 'As planned.' },
  },
  update: {
    reportedOn: '2026-11-22',
    ageDays: 1,
    dueOn: '2026-11-29',
    state: 'fresh',
    sentence: 'The next weekly update is due on 29 November 2026.',
  },
  owner: null,
};
const onTrack: ContextLineView = { roadmap, launch: null };
const notReady: LaunchLine = {
  label: 'Launch not ready',
  appearance: 'removed',
  verdict: 'Not ready',
  sentence: 'Not ready: Pricing was due on 21 November 2026 and is open.',
  status: 'planned',
  tier: 'T1',
  launchOn: '2026-12-02',
  launchInDays: 9,
};

function open(first: ContextLineView) {
  const answers = { view: first };
  fakeBridge.backend = async () => ({ ok: true, value: answers.view });
  fakeBridge.context = {
    moduleKey: 'context-line',
    accountId: 'pm',
    timezone: 'Europe/Berlin',
    locale: 'en_US',
    extension: { issue: { id: '10001' } },
  };
  render(
    <QueryClientProvider client={createQueryClient()}>
      <App />
    </QueryClientProvider>,
  );
  return answers;
}

afterEach(cleanup);

test('a save in the panel of the same issue is read at once, one of another issue is not', async () => {
  const answers = open(onTrack);
  expect(await screen.findByText('Now · On track')).toBeInTheDocument();
  answers.view = {
    ...onTrack,
    roadmap: {
      ...roadmap,
      line: {
        label: 'Now · At risk',
        appearance: 'moved',
        horizon: 'Now',
        health: { state: 'atRisk', sentence: 'Late.' },
      },
    },
  };
  announceIssueSaved('10002');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(screen.getByText('Now · On track')).toBeInTheDocument();
  announceIssueSaved('10001');
  expect(await screen.findByText('Now · At risk')).toBeInTheDocument();
});

test('the day of the next update stands in the reader’s own form', async () => {
  open(onTrack);
  expect(
    await screen.findByText('Reported yesterday. The next weekly update is due on Nov 29, 2026.'),
  ).toBeInTheDocument();
});

test('an issue without answers says “Not filled”, and where to begin', async () => {
  open({ ...onTrack, roadmap: { ...roadmap, line: null } });
  expect(await screen.findByText('Not filled')).toBeInTheDocument();
  expect(screen.getByText(/Choose a template in the Roadmap panel/)).toBeInTheDocument();
});

test('a launch stands beside it: its verdict, its date and what decided it; where roadmaps are off, it stands alone', async () => {
  open({ roadmap: null, launch: notReady });
  expect(await screen.findByText('Not ready')).toBeInTheDocument();
  expect(screen.getByText('Dec 2, 2026, in 9 days')).toBeInTheDocument();
  expect(screen.getByText('Pricing was due on 21 November 2026 and is open.')).toBeInTheDocument();
  expect(screen.queryByText(/Decision owner/)).toBeNull();
});

test('a launch that is over is told by its status, not by a verdict', async () => {
  open({ roadmap, launch: { ...notReady, label: null, status: 'cancelled' } });
  expect(await screen.findByText('Cancelled')).toBeInTheDocument();
  expect(screen.queryByText('Not ready')).toBeNull();
});
