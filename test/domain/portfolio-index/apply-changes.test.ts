import { applyChanges, type ChangedItem } from '../../../src/domain/portfolio-index/apply-changes';
import type { IndexedField } from '../../../src/domain/portfolio-index/indexed-field';
import type { IndexedIssue } from '../../../src/domain/portfolio-index/indexed-issue';

const row: IndexedIssue = {
  id: '10001',
  key: 'PAY-1',
  summary: 'Wallet',
  typeId: '10',
  projectId: '10000',
  statusId: '3',
  resolutionId: null,
  resolvedAt: null,
  dueOn: '2026-12-01',
  originalEstimateSeconds: 3600,
  priorityId: '2',
  parentId: '10009',
  securityLevelId: null,
  links: [{ typeId: '10100', direction: 'outward', otherId: '10002' }],
  fields: { customfield_1: 5 },
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
};
const told = { ...row, updatedAt: '2026-11-02T00:00:00.000Z' };
const fields: readonly IndexedField[] = [
  { id: 'customfield_1', kind: 'number' },
  { id: 'customfield_2', kind: 'date' },
  { id: 'customfield_3', kind: 'team' },
];
const item = (fieldId: string | null, changed: Partial<ChangedItem>): ChangedItem => ({
  field: fieldId ?? 'unnamed',
  fieldId,
  from: null,
  to: null,
  fromText: null,
  toText: null,
  ...changed,
});
const apply = (changes: readonly ChangedItem[], of: Partial<typeof told> = {}) =>
  applyChanges(row, { ...told, ...of }, changes, fields);

test.each([
  ['duedate', { from: '2026-12-01', to: '2026-12-24', toText: '2026-12-24 00:00:00.0' }, { dueOn: '2026-12-24' }],
  ['duedate', { from: '2026-12-01' }, { dueOn: null }],
  ['priority', { from: '2', to: '1' }, { priorityId: '1' }],
  ['parent', { from: '10009', to: '10007' }, { parentId: '10007' }],
  ['security', { to: '70001' }, { securityLevelId: '70001' }],
  ['timeoriginalestimate', { from: '3600', to: '0' }, { originalEstimateSeconds: 0 }],
  ['resolution', { to: '5' }, { resolutionId: '5', resolvedAt: told.updatedAt }],
  ['customfield_1', { fromText: '5', toText: '8.5' }, { fields: { customfield_1: 8.5 } }],
  ['customfield_1', { fromText: '5', toText: '' }, { fields: {} }],
  ['customfield_2', { to: '2026-12-03' }, { fields: { customfield_1: 5, customfield_2: '2026-12-03' } }],
  ['customfield_99', { toText: 'what no plan names' }, {}],
  ['labels', { toText: 'new' }, {}],
] as const)('a change of %s, %p, is taken from its event', (fieldId, change, changed) => {
  expect(apply([item(fieldId, change)])).toEqual({ ...row, updatedAt: told.updatedAt, ...changed });
});

test('a change of parent that names no field goes by what it is called', () => {
  const change = { ...item(null, { from: '10009', to: '10007' }), field: 'IssueParentAssociation' };
  expect(apply([change])).toMatchObject({ parentId: '10007' });
});

test('status and summary are as the event shows the issue', () => {
  expect(
    apply([item('status', { from: '3', to: '4' })], { statusId: '4', summary: 'Wallet 2', key: 'CASH-1' }),
  ).toMatchObject({
    statusId: '4',
    summary: 'Wallet 2',
    key: 'CASH-1',
  });
});

test('an event that is told twice changes nothing the second time', () => {
  const items = [item('duedate', { from: '2026-12-01', to: '2026-12-24' }), item('resolution', { to: '5' })];
  const once = apply(items);
  if (once === 'unknown') throw new Error('The event tells all.');
  expect(applyChanges(once, told, items, fields)).toEqual(once);
});

test.each([
  ['of an earlier instant than the row', [], { updatedAt: '2026-10-31T00:00:00.000Z' }],
  ['of an issue that moved', [], { projectId: '20000' }],
  ['of an issue whose type changed', [], { typeId: '11' }],
  ['of a status that no item told', [], { statusId: '4' }],
  ['that departs from another value than the row’s', [item('priority', { from: '5', to: '1' })], {}],
  ['of links', [item('issuelinks', { toText: 'This issue blocks PAY-2' })], {}],
  ['of a team', [item('customfield_3', { to: 'team-1', toText: 'Payments' })], {}],
  ['of a number that is none', [item('customfield_1', { toText: 'five' })], {}],
  ['of a field that is named nowhere', [item('somethingNew', { to: '1' })], {}],
] as const)('an event %s leaves open how the issue stands', (_name, items, of) => {
  expect(apply(items, of)).toBe('unknown');
});
