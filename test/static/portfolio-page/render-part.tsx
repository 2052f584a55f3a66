import { fakeBridge } from '../support/fake-bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { PortfolioView } from '../../../src/contract/portfolio';
import { planConfig } from '../../../src/domain/rollup/plan';
import type { PlanRollup } from '../../../src/domain/rollup/plan-rollup';
import { HostContextProvider } from '../../../static/src/host-context';
import type { PlanPartProps } from '../../../static/src/portfolio-page/plan-part';
import { planView } from '../../../static/src/portfolio-page/plan-view';
import { firstView } from '../../../static/src/portfolio-page/view-choice';
import { createQueryClient } from '../../../static/src/query-client';
import { workedRollup } from './worked-plan';

/** What a part of the page is given of a reading of the worked plan; the test says what differs. */
export function partProps(
  change: {
    readonly rollup?: PlanRollup;
    readonly read?: Partial<PortfolioView>;
    readonly part?: Partial<PlanPartProps>;
  } = {},
): PlanPartProps {
  const rollup = change.rollup ?? workedRollup();
  const query = {
    roots: { kind: 'jql', jql: 'issuetype = Objective' },
    config: planConfig.parse({}),
    pointsField: null,
    startField: null,
    teamField: null,
  } as const;
  return {
    plan: planView(rollup),
    asked: { kind: 'query', query },
    read: {
      plan: null,
      query,
      fields: { points: null, start: null, team: null },
      rollup,
      comparison: null,
      people: {},
      readAt: '2026-03-16T09:12:00Z',
      source: { kind: 'index', indexedUpTo: '2026-03-16T09:11:00Z', historySince: '2026-01-01' },
      cost: { points: 12, requests: 5 },
      ...change.read,
    },
    unit: 'count',
    view: firstView,
    onChange: () => undefined,
    onShow: () => undefined,
    ...change.part,
  };
}

/** Renders a part as it stands in the page, for a viewer in Berlin who reads British English. */
export function renderPart(part: ReactNode, backend = fakeBridge.backend) {
  fakeBridge.backend = backend;
  return render(
    <HostContextProvider
      value={{
        moduleKey: 'gantry-page',
        timeZone: 'Europe/Berlin',
        locale: 'en-GB',
        accountId: 'priya',
        issueId: null,
        projectId: null,
        siteUrl: 'https://a.example',
      }}
    >
      <QueryClientProvider client={createQueryClient()}>{part}</QueryClientProvider>
    </HostContextProvider>,
  );
}
