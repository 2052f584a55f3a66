import type { Patch } from '../../../src/domain/journal/patch';
import { describeEntry, type TemplatesAround } from '../../../src/domain/roadmap/history';
import { outcome } from '../../../src/domain/template/builtin/outcome';
import { noNames } from '../../../src/domain/template/field-type';

const withoutSegment = { ...outcome, version: 2, fields: outcome.fields.filter(({ id }) => id !== 'segment') };
const described = (patch: Patch, others: TemplatesAround['others'] = []) =>
  describeEntry(
    {
      entityId: 'roadmap:1',
      revision: 2,
      authorId: 'ada',
      at: '2026-11-22T09:00:00.000Z',
      operation: 'roadmap.undo',
      patch,
    },
    { 'template/id': 'outcome', 'template/version': 2 },
    { before: withoutSegment, after: withoutSegment, others },
    noNames,
  );

test('a question that neither version around asks is called as the last version that did', () => {
  const patch = { 'answers/segment': ['small-business'] };
  expect(described(patch, [outcome]).changes).toEqual([{ label: 'Segment', from: null, to: 'Small business' }]);
});

test.each([
  ['712020:6b1c', 'An answer'],
  ['Because it hurts', 'Because it hurts'],
  [{ kind: 'issue', issueId: '10009' }, 'An answer'],
  [[{ id: 'r1', text: 'Vendor is late', owner: '712020:6b1c' }], 'Vendor is late'],
])('of an answer whose question is gone, %j, only words are told', (answer, to) => {
  expect(described({ 'answers/gone': answer }).changes).toEqual([{ label: 'An earlier question', from: null, to }]);
});

test('an override names no ids', () => {
  const override = { fieldIds: ['healthDelegate', 'gone', 'horizon'], reason: 'Away' };
  expect(described({ 'override/last': override }).override?.labels).toEqual([
    'Reports health for the decision owner',
    'An earlier question',
    'Horizon',
  ]);
});
