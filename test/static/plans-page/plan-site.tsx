import { fakeBridge } from '../support/fake-bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InputOf, OperationName, OutputOf } from '../../../src/contract/operations';
import type { OpenPlan, PlanSummary, TriedRoots } from '../../../src/contract/plan';
import type { IndexStatus } from '../../../src/contract/portfolio-index';
import type { PlanDocument } from '../../../src/domain/plan/plan-document';
import { HostContextProvider } from '../../../static/src/host-context';
import { createQueryClient } from '../../../static/src/query-client';
import PlansPage from '../../../static/src/plans-page/PlansPage';
import { planOfEpics } from '../../support/access/plan-policy';

// The browser's own dialog, as far as jsdom lacks it.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

type Answers = { readonly [Name in OperationName]?: (input: InputOf<Name>) => OutputOf<Name> };

const noor = { accountId: 'noor', displayName: 'Noor Haddad', active: true };
const people = { noor };
const at = '2026-03-16T09:00:00.000Z';

export const company: PlanDocument = { ...planOfEpics, name: 'Company', description: 'What we promised.' };

export const tried = (changed: Partial<TriedRoots> = {}): TriedRoots => ({
  roots: [{ issueId: '10001', key: 'STRAT-1', summary: 'Fastest checkout', issueType: 'Objective' }],
  total: 1,
  filter: null,
  problems: [],
  ...changed,
});

export const indexStatus = (changed: Partial<IndexStatus> = {}): IndexStatus => ({
  state: 'ready',
  progress: null,
  projects: [{ projectId: '10001', key: 'PAY', name: 'Payments', state: 'ready', issues: 1200 }],
  upTo: at,
  waiting: 0,
  points: { spent: 400, perHour: 16_000, pausedUntil: null, why: null },
  storage: { bytes: 3 * 1024 ** 2, most: 1024 ** 3, tables: [] },
  historySince: at,
  seedingPercent: null,
  lastCheck: null,
  ...changed,
});

/** Plans kept in memory by the rules of revisions; `more` answers on top. Whoever `mayEdit` keeps plans. */
export function planSite(
  documents: Readonly<Record<string, PlanDocument>>,
  { mayEdit = true, ...more }: Answers & { readonly mayEdit?: boolean } = {},
) {
  const plans = new Map<string, OpenPlan>();
  const put = (planId: string, document: PlanDocument, changed: Partial<OpenPlan> = {}) => {
    const before = plans.get(planId);
    plans.set(planId, {
      planId,
      revision: (before?.revision ?? 0) + 1,
      document,
      ownerId: 'noor',
      ownViews: [],
      isFavourite: before?.isFavourite ?? false,
      isArchived: before?.isArchived ?? false,
      mayEdit,
      updatedAt: at,
      updatedBy: 'noor',
      people,
      ...changed,
    });
  };
  const planAt = (planId: string): OpenPlan => {
    const plan = plans.get(planId);
    if (plan === undefined) throw new Error(`There is no plan ${planId}.`);
    return plan;
  };
  for (const [planId, document] of Object.entries(documents)) put(planId, document);
  const answers: Answers = {
    'plan.list': () => ({
      plans: [...plans.values()].map(({ document, ...plan }): PlanSummary => ({
        ...plan,
        name: document.name,
        description: document.description,
        sharing: document.sharing.kind,
      })),
      mayCreate: mayEdit,
      people,
    }),
    'plan.open': ({ planId }) => planAt(planId),
    'plan.create': ({ document }) => {
      put('made00000001', document);
      return { planId: 'made00000001', revision: 1 };
    },
    'plan.save': ({ planId, baseRevision, document }) => {
      const { revision, document: theirs } = planAt(planId);
      if (revision > baseRevision && theirs.name !== document.name) {
        return { kind: 'collided', revision, document: theirs, collisions: [{ path: 'name', by: 'noor', at }], people };
      }
      put(planId, document);
      return { kind: 'saved', revision: planAt(planId).revision, document };
    },
    'plan.archive': ({ planId, isArchived }) => {
      put(planId, planAt(planId).document, { isArchived });
      return { revision: planAt(planId).revision };
    },
    'plan.favourite': ({ planId, isFavourite }) => {
      plans.set(planId, { ...planAt(planId), isFavourite });
      return { isFavourite };
    },
    'plan.duplicate': ({ planId, name }) => {
      put('copy00000001', { ...planAt(planId).document, name, sharing: { kind: 'private' } });
      return { planId: 'copy00000001' };
    },
    'plan.try': () => tried(),
    'plan.findFilters': ({ text }) => ({
      filters: [
        { id: '10200', name: 'My epics' },
        { id: '10201', name: 'Objectives' },
      ].filter(({ name }) => name.toLowerCase().includes(text.toLowerCase())),
    }),
    'portfolio.suggest': () => ({
      linkTypes: [{ name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }],
      numberFields: [{ id: 'customfield_10016', name: 'Story Points' }],
      dateFields: [],
      teamFields: [],
      resolutions: ['Won’t Do'],
      statuses: [],
      priorities: ['Highest'],
    }),
    'index.status': () => indexStatus(),
    ...more,
  };
  fakeBridge.visited.length = 0;
  fakeBridge.paths.length = 0;
  fakeBridge.called.length = 0;
  fakeBridge.backend = async (operation, input) => {
    // The bridge is untyped: what is asked by a name is answered by that name's own answer.
    const answer = (answers as Record<string, ((input: unknown) => unknown) | undefined>)[operation];
    if (answer !== undefined) return { ok: true, value: answer(input) };
    return { ok: false, error: { code: 'unavailable', message: `Nothing answers ${operation}.` } };
  };
  return { planAt, put };
}

const context = {
  moduleKey: 'gantry-page',
  accountId: 'omar',
  timeZone: 'Europe/Berlin',
  locale: 'en-GB',
  issueId: null,
  projectId: null,
  siteUrl: 'https://site',
};

export function openPage(search = '') {
  fakeBridge.visited.push(search);
  fakeBridge.paths.push('/plans');
  render(
    <QueryClientProvider client={createQueryClient()}>
      <HostContextProvider value={context}>
        <PlansPage />
      </HostContextProvider>
    </QueryClientProvider>,
  );
  return userEvent.setup();
}
