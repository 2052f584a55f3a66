import type { PlanDocument } from '../../../src/domain/plan/plan-document';
import { planViewChoice } from '../../../src/domain/plan/plan-document';
import { planPath } from '../../../src/domain/plan/plan-state';
import { rebasePlan, withPartOf } from '../../../src/domain/plan/rebase-plan';
import { planConfig } from '../../../src/domain/rollup/plan';

const view = (viewId: string) => ({ viewId, name: viewId, choice: planViewChoice.parse({}) });

const base: PlanDocument = {
  name: 'Company',
  description: '',
  query: {
    roots: { kind: 'jql', jql: 'type = Objective' },
    config: planConfig.parse({}),
    pointsField: null,
    startField: null,
    teamField: null,
  },
  sharing: { kind: 'everyone' },
  views: [view('late0001')],
  firstViewId: null,
};
const withConfig = (document: PlanDocument, config: Partial<PlanDocument['query']['config']>): PlanDocument => ({
  ...document,
  query: { ...document.query, config: { ...document.query.config, ...config } },
});

test('what each changed elsewhere stands together', () => {
  const theirs = withConfig({ ...base, description: 'Theirs' }, { staleDays: 7 });
  const mine = withConfig({ ...base, name: 'Mine' }, { unit: 'points' });
  expect(rebasePlan(base, theirs, mine)).toEqual(
    withConfig({ ...base, name: 'Mine', description: 'Theirs' }, { staleDays: 7, unit: 'points' }),
  );
});

test('where both changed the same it is mine, and what I left alone is theirs', () => {
  const theirs = { ...base, name: 'Theirs', sharing: { kind: 'private' as const } };
  expect(rebasePlan(base, theirs, { ...base, name: 'Mine' })).toEqual({ ...theirs, name: 'Mine' });
});

test('a view that they added stays beside mine, and one that I took out goes', () => {
  const theirs = { ...base, views: [...base.views, view('theirs01')] };
  const mine = { ...base, views: [view('mine0001')] };
  expect(rebasePlan(base, theirs, mine).views.map(({ viewId }) => viewId)).toEqual(['mine0001', 'theirs01']);
});

test('every part can be taken over by its path alone', () => {
  const other: PlanDocument = {
    name: 'Other',
    description: 'Other',
    query: {
      roots: { kind: 'filter', filterId: '1', name: 'Other' },
      config: planConfig.parse({ unit: 'time', staleDays: 3, timeZone: 'Asia/Tokyo', coverageThreshold: 10 }),
      pointsField: 'points',
      startField: 'start',
      teamField: 'team',
    },
    sharing: { kind: 'private' },
    views: [view('other001')],
    firstViewId: 'other001',
  };
  const { ownerId: _owner, archived: _archived, config, view: viewPath, ...paths } = planPath;
  const all = [
    ...Object.values(paths),
    ...Object.keys(planConfig.shape).map((key) => config(key)),
    viewPath('other001'),
  ];
  expect(all.reduce((document, path) => withPartOf(document, path, other), base)).toEqual(other);
  expect(withPartOf(base, planPath.startField, other)).toEqual({
    ...base,
    query: { ...base.query, startField: 'start' },
  });
  expect(withPartOf(base, config('timeZone'), other)).toEqual(withConfig(base, { timeZone: 'Asia/Tokyo' }));
});
