import { planConfig } from '../../../src/domain/rollup/plan';
import { planViewChoice, type PlanDocument } from '../../../src/domain/plan/plan-document';
import { anyone, missing, unproposed, jiraAdmins, type Policy } from './who-may';

const planId = 'abcdef0123456789';
const viewId = 'abcdef0123456789';
const roots = { kind: 'jql', jql: 'type = Epic' } as const;
const view = { viewId: null, name: 'Late', choice: planViewChoice.parse({}) };

export const planOfEpics: PlanDocument = {
  name: 'Epics',
  description: '',
  query: { roots, config: planConfig.parse({}), pointsField: null, startField: null, teamField: null },
  sharing: { kind: 'everyone' },
  views: [],
  firstViewId: null,
};

/** There is no plan: one that isn't there answers as one that isn't shared. */
const noPlan = unproposed;

export const planPolicy = {
  'plan.list': { may: anyone, input: {} },
  'plan.open': { may: missing, input: { planId } },
  'plan.create': { may: jiraAdmins, input: { document: planOfEpics } },
  'plan.save': { may: noPlan, input: { planId, baseRevision: 1, document: planOfEpics } },
  'plan.duplicate': { may: noPlan, input: { planId, name: 'Epics again' } },
  'plan.archive': { may: noPlan, input: { planId, isArchived: true } },
  'plan.saveSharedView': { may: noPlan, input: { planId, view } },
  'plan.removeSharedView': { may: noPlan, input: { planId, viewId } },
  'plan.favourite': { may: missing, input: { planId, isFavourite: true } },
  'plan.saveOwnView': { may: missing, input: { planId, view } },
  'plan.removeOwnView': { may: missing, input: { planId, viewId } },
  'plan.findFilters': { may: anyone, input: { text: '' } },
  'plan.try': { may: anyone, input: { roots } },
} satisfies Partial<Policy>;
