import { pastStates, type PastChange } from '../../../src/domain/portfolio-index/past-states';

const LONG_AGO = '2020-01-01T00:00:00.000Z';
const at = (day: number): string => `2026-03-${String(day).padStart(2, '0')}T10:00:00.000Z`;

const now: Parameters<typeof pastStates>[0] = {
  id: '1',
  key: 'PAY-1',
  summary: '',
  typeId: '10',
  projectId: '10000',
  statusId: 'done',
  resolutionId: '5',
  resolvedAt: at(20),
  dueOn: '2026-04-01',
  originalEstimateSeconds: null,
  priorityId: '2',
  parentId: null,
  securityLevelId: null,
  links: [],
  fields: { customfield_1: 8 },
  createdAt: at(1),
  updatedAt: at(20),
  since: at(20),
};
const change = (day: number, before: PastChange['before']): PastChange => ({ issueId: '1', at: at(day), before });
const changes = [
  change(5, { statusId: 'new' }),
  change(10, { dueOn: null, fields: { customfield_1: null } }),
  change(20, { statusId: 'doing', resolutionId: null }),
];

test('states before the index are told backwards from how the issue is', () => {
  const states = pastStates(now, changes, LONG_AGO);
  expect(
    states.map(({ fromAt, untilAt, statusId, resolutionId, resolvedAt, dueOn, fields }) => ({
      span: `${fromAt.slice(8, 10)}-${untilAt.slice(8, 10)}`,
      ...{ statusId, resolutionId, resolvedAt, dueOn, fields },
    })),
  ).toEqual([
    {
      span: '10-20',
      statusId: 'doing',
      resolutionId: null,
      resolvedAt: null,
      dueOn: '2026-04-01',
      fields: { customfield_1: 8 },
    },
    { span: '05-10', statusId: 'doing', resolutionId: null, resolvedAt: null, dueOn: null, fields: {} },
    { span: '01-05', statusId: 'new', resolutionId: null, resolvedAt: null, dueOn: null, fields: {} },
  ]);
});

test('the order of the changes doesn’t matter', () => {
  expect(pastStates(now, changes.toReversed(), LONG_AGO)).toEqual(pastStates(now, changes, LONG_AGO));
});

test('a reopened issue was resolved at the change that resolved it', () => {
  const reopened = { ...now, resolutionId: null, resolvedAt: null };
  const both = [change(7, { resolutionId: null }), change(9, { resolutionId: '5' })];
  expect(pastStates(reopened, both, LONG_AGO)[1]).toMatchObject({
    fromAt: at(7),
    resolutionId: '5',
    resolvedAt: at(7),
  });
});

test('nothing is kept of before the instant that is asked for', () => {
  const states = pastStates(now, changes, at(7));
  expect(states.map(({ fromAt, untilAt }) => [fromAt, untilAt])).toEqual([
    [at(10), at(20)],
    [at(7), at(10)],
  ]);
});

test('the last state reaches to where the row begins, whatever else Jira called the issue updated for', () => {
  const states = pastStates({ ...now, updatedAt: at(25), since: at(25) }, changes, LONG_AGO);
  expect(states[0]).toMatchObject({ fromAt: at(20), untilAt: at(25), statusId: 'done', resolutionId: '5' });
  expect(states[1]).toMatchObject({ fromAt: at(10), untilAt: at(20), statusId: 'doing' });
});

test('an issue of which nothing tracked ever changed was as it is since it was created', () => {
  expect(pastStates(now, [], LONG_AGO)).toMatchObject([{ fromAt: at(1), untilAt: at(20), statusId: 'done' }]);
  expect(pastStates(now, [], at(5))).toMatchObject([{ fromAt: at(5), untilAt: at(20) }]);
  expect(pastStates(now, [], at(20))).toEqual([]);
  expect(pastStates({ ...now, since: now.createdAt }, [], LONG_AGO)).toEqual([]);
});

test('a change after the row begins ends no state', () => {
  expect(pastStates({ ...now, since: at(8) }, changes, LONG_AGO)).toMatchObject([
    { fromAt: at(5), untilAt: at(8) },
    { fromAt: at(1), untilAt: at(5) },
  ]);
});
