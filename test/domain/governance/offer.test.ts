import { lastCustomerInsights } from '../../../src/domain/governance/last-insight';
import { offeredAnywhere, offeredInProject, offeredOnAny } from '../../../src/domain/governance/offer';

const everywhere = { projectIds: null, issueTypeIds: null };
const epicsOfPay = { projectIds: ['1'], issueTypeIds: ['10'] };
const storiesAnywhere = { projectIds: null, issueTypeIds: ['20', '21'] };

test.each([
  ['of every type', [everywhere, epicsOfPay], '1', 'project = 1'],
  [
    'of the types that any of them names',
    [epicsOfPay, storiesAnywhere],
    '1',
    'project = 1 AND issuetype in (10, 20, 21)',
  ],
  ['of those that reach this project', [epicsOfPay, storiesAnywhere], '2', 'project = 2 AND issuetype in (20, 21)'],
  ['none, where none reaches it', [epicsOfPay], '2', null],
])('in one project, templates are offered on issues %s', (_name, offers, projectId, jql) => {
  expect(offeredInProject(offers, projectId)).toBe(jql);
});

test.each([
  [everywhere, ['1', '2'], 'project in (1, 2)'],
  [epicsOfPay, ['1', '2'], 'project in (1) AND issuetype in (10)'],
  [epicsOfPay, ['2'], null],
  [everywhere, [], null],
])('one template, %j over %j: %s', (offer, projectIds, jql) => expect(offeredAnywhere(offer, projectIds)).toBe(jql));

test('over projects that differ, each has its clause', () => {
  expect(offeredOnAny([epicsOfPay, storiesAnywhere], ['1', '2', '3'])).toBe(
    '(project in (1) AND issuetype in (10, 20, 21)) OR (project in (2, 3) AND issuetype in (20, 21))',
  );
  expect(offeredOnAny([epicsOfPay], ['2'])).toBeNull();
});

test('the last day a team heard a customer is of its own insights and of those linked to its items, each record once', () => {
  const heard = (source: string, heardOn: string | null, projectId: string, ...issueIds: string[]) => ({
    source,
    heardOn,
    projectId,
    issueIds,
  });
  const days = lastCustomerInsights(
    [
      heard('customer', '2026-03-01', '1', '20001', '20002'),
      heard('customer', '2026-02-01', '2'),
      heard('sales', '2026-03-10', '1'),
      heard('customer', null, '3', '30001'),
      heard('customer', '2026-03-12', '9', '40001'),
    ],
    new Map([
      ['20001', '2'],
      ['20002', '2'],
      ['30001', '3'],
    ]),
  );
  expect([...days]).toEqual([
    ['1', '2026-03-01'],
    ['2', '2026-03-01'],
    ['9', '2026-03-12'],
  ]);
});
