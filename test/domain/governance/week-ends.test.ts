import { weekEnds } from '../../../src/domain/governance/week-ends';

test.each([
  ['on a Monday the week before is over', '2026-03-16T12:00:00.000Z', 'UTC', '2026-03-15', '2026-03-16T00:00:00.000Z'],
  ['on a Sunday its week isn’t', '2026-03-15T12:00:00.000Z', 'UTC', '2026-03-08', '2026-03-09T00:00:00.000Z'],
  [
    'where it is Monday already, it is over',
    '2026-03-15T12:00:00.000Z',
    'Pacific/Kiritimati',
    '2026-03-15',
    '2026-03-15T10:00:00.000Z',
  ],
  [
    'Berlin’s Monday begins an hour before UTC’s',
    '2026-03-17T12:00:00.000Z',
    'Europe/Berlin',
    '2026-03-15',
    '2026-03-15T23:00:00.000Z',
  ],
  ['and in summer two', '2026-03-31T12:00:00.000Z', 'Europe/Berlin', '2026-03-29', '2026-03-29T22:00:00.000Z'],
  [
    'zones may differ by three quarters of an hour',
    '2026-03-17T12:00:00.000Z',
    'Asia/Kathmandu',
    '2026-03-15',
    '2026-03-15T18:15:00.000Z',
  ],
])('%s', (_name, now, zone, sunday, before) => {
  expect(weekEnds(now, zone, 12).at(-1)).toEqual({ sunday, before });
});

test('weeks follow each other without a gap, oldest first', () => {
  expect(weekEnds('2026-03-16T12:00:00.000Z', 'UTC', 3).map(({ sunday }) => sunday)).toEqual([
    '2026-03-01',
    '2026-03-08',
    '2026-03-15',
  ]);
});
