/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import '@testing-library/jest-dom';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import type { ContextLineView } from '../../../src/contract/context-line';
import { App } from '../../../static/src/App';
import { announceRoadmapSaved } from '../../../static/src/host';
import { createQueryClient } from '../../../static/src/query-client';

const onTrack: ContextLineView = {
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
    line: {
      label: 'Now · At risk',
      appearance: 'moved',
      horizon: 'Now',
      health: { state: 'atRisk', sentence: 'Late.' },
    },
  };
  announceRoadmapSaved('10002');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(screen.getByText('Now · On track')).toBeInTheDocument();
  announceRoadmapSaved('10001');
  expect(await screen.findByText('Now · At risk')).toBeInTheDocument();
});

test('the day of the next update stands in the reader’s own form', async () => {
  open(onTrack);
  expect(
    await screen.findByText('Reported yesterday. The next weekly update is due on Nov 29, 2026.'),
  ).toBeInTheDocument();
});

test('an issue without answers says “Not filled”, and where to begin', async () => {
  open({ ...onTrack, line: null });
  expect(await screen.findByText('Not filled')).toBeInTheDocument();
  expect(screen.getByText(/Choose a template in the Roadmap panel/)).toBeInTheDocument();
});
