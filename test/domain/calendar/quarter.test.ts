import { quarter, quarterEnd, quarterOf, quarterStart } from '../../../src/domain/calendar/quarter';

test.each([
  ['2026-Q1', '2026-01-01', '2026-03-31'],
  ['2024-Q1', '2024-01-01', '2024-03-31'],
  ['2026-Q2', '2026-04-01', '2026-06-30'],
  ['2026-Q3', '2026-07-01', '2026-09-30'],
  ['2026-Q4', '2026-10-01', '2026-12-31'],
])('%s runs from %s to %s', (of, start, end) => {
  expect(quarterStart(of)).toBe(start);
  expect(quarterEnd(of)).toBe(end);
  expect([quarterOf(start), quarterOf(end)]).toEqual([of, of]);
});

test.each(['2026-Q0', '2026-Q5', '2026Q1', 'Q1-2026', '26-Q1'])('%s is refused as a quarter', (text) => {
  expect(quarter.safeParse(text).success).toBe(false);
});
