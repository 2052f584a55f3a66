import { groupRows, type Grouping } from '../../../src/domain/roadmap-page/group';
import type { RoadmapRow } from '../../../src/domain/roadmap-page/roadmap-row';
import { buildRow } from './build-row';

const names = {
  project: (id: string) => (id === '10000' ? 'Payments' : 'Mobile'),
  objective: (id: string) => `Objective ${id}`,
  person: (id: string) => id.toUpperCase(),
  stages: ['Private preview', 'Public preview', 'General availability'],
};

const rows: readonly RoadmapRow[] = [
  buildRow({ key: 'PAY-10', objective: { kind: 'hidden' }, releaseStage: 'General availability' }),
  buildRow({ key: 'PAY-2', objective: { kind: 'text', text: 'Grow' }, ownerId: null }),
  buildRow({
    key: 'MOB-1',
    projectId: '20000',
    horizon: 'now',
    objective: { kind: 'hidden' },
    releaseStage: 'Private preview',
  }),
  buildRow({
    key: 'MOB-2',
    projectId: '20000',
    objective: { kind: 'issue', issueId: '7' },
    ownerId: 'ann',
    target: { kind: 'quarter', quarter: '2026-Q2', source: 'template' },
  }),
  buildRow({
    key: 'MOB-3',
    projectId: '20000',
    ownerId: 'ann',
    target: { kind: 'day', on: '2026-04-02', source: 'template' },
  }),
];

const grouped = (by: Grouping) =>
  groupRows(rows, by, names).map(({ label, rows: own }) => [label, own.map(({ key }) => key)]);

test.each<[Grouping, unknown]>([
  ['none', [['', ['MOB-1', 'MOB-3', 'MOB-2', 'PAY-2', 'PAY-10']]]],
  [
    'team',
    [
      ['Mobile', ['MOB-1', 'MOB-3', 'MOB-2']],
      ['Payments', ['PAY-2', 'PAY-10']],
    ],
  ],
  [
    'objective',
    [
      ['Grow', ['PAY-2']],
      ['Objective 7', ['MOB-2']],
      ['An issue you can’t see', ['MOB-1', 'PAY-10']],
      ['No objective', ['MOB-3']],
    ],
  ],
  [
    'stage',
    [
      ['Private preview', ['MOB-1']],
      ['General availability', ['PAY-10']],
      ['No release stage', ['MOB-3', 'MOB-2', 'PAY-2']],
    ],
  ],
  [
    'owner',
    [
      ['ANN', ['MOB-3', 'MOB-2']],
      ['PRIYA', ['MOB-1', 'PAY-10']],
      ['No decision owner', ['PAY-2']],
    ],
  ],
])('by %s: named groups first, promised and sooner items first within each', (by, expected) => {
  expect(grouped(by)).toEqual(expected);
});

test('nothing makes no group', () => {
  expect(groupRows([], 'none', names)).toEqual([]);
});
