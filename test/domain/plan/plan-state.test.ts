import type { PlanDocument } from '../../../src/domain/plan/plan-document';
import { planViewChoice } from '../../../src/domain/plan/plan-document';
import { planFromState, planPatch, planPath, planValues } from '../../../src/domain/plan/plan-state';
import { applyPatch } from '../../../src/domain/journal/patch';
import { planConfig } from '../../../src/domain/rollup/plan';

const view = (viewId: string, name: string) => ({ viewId, name, choice: planViewChoice.parse({ show: 'charts' }) });
const [late, board, quarter] = [view('late0001', 'Late'), view('board001', 'Board'), view('quarter1', 'Quarter')];

const plan: PlanDocument = {
  name: 'Company',
  description: 'What we promised.',
  query: {
    roots: { kind: 'filter', filterId: '10100', name: 'Objectives' },
    config: planConfig.parse({
      unit: 'points',
      staleDays: 21,
      hierarchyLinks: [{ name: 'Includes', direction: 'outward' }],
    }),
    pointsField: 'customfield_10016',
    startField: null,
    teamField: 'customfield_10001',
  },
  sharing: { kind: 'named', people: ['5f0c'], groups: [{ groupId: 'g-1', name: 'execs' }] },
  views: [late, board],
  firstViewId: board.viewId,
};
const state = planValues(plan);

test('a plan reads back from its journal as it was written', () => {
  expect(planFromState({ ...state, [planPath.ownerId]: 'noor' })).toEqual({
    document: plan,
    ownerId: 'noor',
    isArchived: false,
  });
});

test('a plan without values that were added since has them as a new plan does', () => {
  const { 'config/dependencyLinks': _links, 'config/coverageThreshold': _threshold, ...older } = state;
  expect(planFromState(older).document.query.config).toMatchObject({
    coverageThreshold: 80,
    dependencyLinks: [{ name: 'Blocks', direction: 'inward' }],
  });
});

test.each([
  ['a plan without a name', { ...state, name: '' }],
  ['roots that ask nothing', { ...state, 'query/roots': { kind: 'jql', jql: ' ' } }],
  ['a sharing that isn’t known', { ...state, sharing: { kind: 'half' } }],
])('%s is no plan', (_case, broken) => {
  expect(() => planFromState(broken)).toThrow();
});

test('views stand in the order that was given to them, those that were added since behind them by name', () => {
  const added = {
    ...state,
    [planPath.view('zebra001')]: { name: 'A', choice: {} },
    [planPath.view('alpha001')]: { name: 'B', choice: {} },
  };
  expect(planFromState(added).document.views.map(({ name }) => name)).toEqual(['Late', 'Board', 'A', 'B']);
});

test('a first view that was taken out is none', () => {
  expect(planFromState(applyPatch(state, { [planPath.view(board.viewId)]: null })).document.firstViewId).toBeNull();
});

test.each<[string, PlanDocument, readonly string[]]>([
  ['nothing', plan, []],
  ['the name', { ...plan, name: 'Firm' }, ['name']],
  [
    'a field that is left to Jira’s names again',
    { ...plan, query: { ...plan.query, pointsField: null } },
    ['query/pointsField'],
  ],
  [
    'one option',
    { ...plan, query: { ...plan.query, config: { ...plan.query.config, staleDays: 7 } } },
    ['config/staleDays'],
  ],
  ['the order of views', { ...plan, views: [board, late] }, ['viewOrder']],
  ['a view more', { ...plan, views: [late, board, quarter] }, ['viewOrder', 'views/quarter1']],
  ['the first view', { ...plan, firstViewId: null }, ['firstViewId']],
])('a change of %s writes what changed and nothing else', (_case, changed, paths) => {
  const patch = planPatch(plan, changed);
  expect(Object.keys(patch).sort()).toEqual([...paths].sort());
  expect(planFromState(applyPatch(state, patch)).document).toEqual(changed);
});
