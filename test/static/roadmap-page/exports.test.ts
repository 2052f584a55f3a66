import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RoadmapPageView } from '../../../src/contract/roadmap-page';
import { groupRows } from '../../../src/domain/roadmap-page/group';
import type { RoadmapRow } from '../../../src/domain/roadmap-page/roadmap-row';
import { toCsv } from '../../../static/src/portfolio-page/to-csv';
import { drawBoard } from '../../../static/src/roadmap-page/export/draw-board';
import { drawTimeline } from '../../../static/src/roadmap-page/export/draw-timeline';
import { csvColumns, roadmapTable } from '../../../static/src/roadmap-page/export/roadmap-csv';
import type { Palette } from '../../../static/src/roadmap-page/export/svg-parts';
import { roadmapNames } from '../../../static/src/roadmap-page/roadmap-names';
import { buildRow } from '../../domain/roadmap-page/build-row';

const viewOf = (rows: readonly RoadmapRow[]): RoadmapPageView => ({
  rows,
  projects: { '10000': { key: 'PAY', name: 'Payments' } },
  templates: { 'delivery@1': { name: 'Delivery commitment', version: 1 } },
  stages: [],
  objectives: { '7': { key: 'STRAT-7', summary: 'Grow' } },
  people: { priya: { accountId: 'priya', displayName: 'Priya', active: true } },
  viewer: { accountId: 'priya', displayName: 'Priya', active: true },
  readAt: '2026-03-16T12:00:00.000Z',
  today: '2026-03-16',
  missing: [],
  notices: [],
});

function tableOf(row: RoadmapRow): Readonly<Record<string, unknown>> {
  const view = viewOf([row]);
  const names = roadmapNames(view);
  const [head = [], cells = []] = roadmapTable(groupRows(view.rows, 'none', names), names, view);
  return Object.fromEntries(head.map((name, index) => [String(name), cells[index]]));
}

test('the list has one line an item, with names, calendar dates and the reading’s UTC instant', () => {
  const row = buildRow({
    horizon: 'now',
    health: { state: 'atRisk', sentence: 'Waiting.' },
    objective: { kind: 'issue', issueId: '7' },
    target: { kind: 'quarter', quarter: '2026-Q2', source: 'template' },
    segments: ['Enterprise', 'Partners'],
    gaps: ['Problem'],
  });
  expect(tableOf(row)).toMatchObject({
    key: 'PAY-1',
    project: 'PAY',
    team: 'Payments',
    horizon: 'Now',
    decision_owner: 'Priya',
    health: 'At risk',
    segments: 'Enterprise; Partners',
    objective: 'Grow (STRAT-7)',
    target_quarter: '2026-Q2',
    target_on: null,
    target_end: '2026-06-30',
    days_past_target: 0,
    gaps: 1,
    gap_names: 'Problem',
    as_of: '2026-03-16T12:00:00.000Z',
  });
  expect(tableOf(buildRow({ objective: { kind: 'hidden' } }))['objective']).toBe('An issue you can’t see');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)'])('a summary like %s runs in no spreadsheet', (summary) => {
  const view = viewOf([buildRow({ summary })]);
  const names = roadmapNames(view);
  expect(toCsv(roadmapTable(groupRows(view.rows, 'none', names), names, view))).toContain(`,'${summary},`);
});

test('the documentation lists exactly the columns that there are', () => {
  const text = readFileSync(path.resolve(__dirname, '../../../docs/roadmap-export.md'), 'utf8');
  expect([...text.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)).toEqual(csvColumns);
});

describe('a picture', () => {
  const tone = { fill: '#eee', stroke: '#999', text: '#111' };
  const palette: Palette = {
    surface: '#fff',
    sunken: '#f7f7f7',
    text: '#111',
    subtle: '#444',
    border: '#ddd',
    today: '#00f',
    tones: { onTrack: tone, atRisk: tone, offTrack: tone, done: tone, unknown: tone },
  };
  const rows = Array.from({ length: 30 }, (_, index) =>
    buildRow({
      issueId: String(index + 1),
      key: `PAY-${index + 1}`,
      summary: `<script>alert("${index}")</script> & more`,
    }),
  );
  const view = viewOf(rows);
  const names = roadmapNames(view);
  const drawing = {
    heading: { title: 'Roadmap', lines: ['As of today, as seen by Priya'] },
    groups: groupRows(rows, 'none', names),
    names,
    locale: 'en',
    palette,
  };

  test.each([
    ['timeline', drawTimeline({ ...drawing, today: view.today, most: 10 }), 10],
    ['board', drawBoard({ ...drawing, today: view.today, most: 12 }), 12],
  ])('of the %s says how many of the items it holds, and takes mark-up as text', (_, { svg, drawn }, most) => {
    expect(drawn).toBe(most);
    expect(svg).toContain(`${most} of 30 items. The CSV has all of them.`);
    expect(svg).toContain('as seen by Priya');
    expect(svg).not.toContain('<script');
  });

  test('of the board has all facts of a card, and what is due', () => {
    const late = buildRow({
      key: 'STRAT-20',
      stage: 'committed',
      update: { state: 'overdue', ageDays: 9, sentence: '', reportedOn: null },
      target: { kind: 'day', on: '2026-01-16', source: 'template' },
      gaps: ['Problem'],
    });
    const { svg } = drawBoard({ ...drawing, groups: groupRows([late], 'none', names), today: view.today, most: 1 });
    for (const words of ['59 days past · Update overdue by 2 days', 'Jan 16, 2026 · Priya · 1 gap'])
      expect(svg).toContain(words);
  });
});
