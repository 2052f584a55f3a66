import { attentionOf } from '../../../src/domain/roadmap-page/attention';
import { filterRows, noFilter, type RoadmapFilter } from '../../../src/domain/roadmap-page/filter';
import type { RoadmapRow } from '../../../src/domain/roadmap-page/roadmap-row';
import { buildRow } from './build-row';

const overdue = { state: 'overdue', sentence: '', ageDays: 9, reportedOn: '2026-03-01' } as const;
const offTrack = { state: 'offTrack', sentence: 'Stuck.' } as const;

const rows: readonly RoadmapRow[] = [
  buildRow({
    key: 'PAY-1',
    summary: 'One-tap wallet',
    segments: ['Enterprise', 'Partners'],
    releaseStage: 'Public preview',
  }),
  buildRow({ key: 'PAY-2', summary: 'Saved cards', ownerId: null, health: offTrack, stage: 'committed' }),
  buildRow({ key: 'MOB-1', summary: 'Reorder', projectId: '20000', update: overdue, templateKey: 'my-own@3' }),
  buildRow({
    key: 'MOB-2',
    summary: 'Wallet on watch',
    projectId: '20000',
    stage: 'done',
    statusCategory: 'done',
    health: offTrack,
  }),
  buildRow({ key: 'MOB-3', summary: 'Gifts', projectId: '20000', gaps: ['Problem'] }),
];

const keys = (filter: Partial<RoadmapFilter>) => filterRows(rows, { ...noFilter, ...filter }).map(({ key }) => key);

test.each<[string, Partial<RoadmapFilter>, readonly string[]]>([
  ['at first, everything that is not done', {}, ['PAY-1', 'PAY-2', 'MOB-1', 'MOB-3']],
  ['done alone', { status: 'done' }, ['MOB-2']],
  ['words of key and summary in any order and case', { find: 'wallet PAY', status: 'all' }, ['PAY-1']],
  ['one of several projects', { projects: ['10000', '30000'] }, ['PAY-1', 'PAY-2']],
  ['those without an owner', { owners: ['none'] }, ['PAY-2']],
  ['a health, be it the one that nobody gave', { health: ['none'] }, ['PAY-1', 'MOB-1', 'MOB-3']],
  ['any of an item’s segments', { segments: ['Partners'] }, ['PAY-1']],
  ['those without a stage in one project', { stages: ['none'], projects: ['10000'] }, ['PAY-2']],
  ['a template, whatever its version', { templates: ['my-own'] }, ['MOB-1']],
  ['what needs attention', { needsAttention: true }, ['PAY-2', 'MOB-1', 'MOB-3']],
  ['nothing where nothing matches', { find: 'nothing' }, []],
])('%s', (_, filter, expected) => {
  expect(keys(filter)).toEqual(expected);
});

test('attention names each reason, worst first; a done item is never off track', () => {
  expect(attentionOf(buildRow({ health: offTrack, update: overdue, gaps: ['Problem'] }))).toEqual([
    'off track',
    'update overdue',
    'gaps',
  ]);
  expect(attentionOf(buildRow({ health: offTrack, stage: 'done' }))).toEqual([]);
});
