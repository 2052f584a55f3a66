import type { PlanChange } from '../../../../src/domain/rollup/comparison';
import { comparedWords } from '../../../../static/src/portfolio-page/compare/compared-words';
import { daysMoved, moveWords, signed } from '../../../../static/src/portfolio-page/compare/move-words';

test.each<readonly [PlanChange, string, string]>([
  [{ kind: 'entered', isNew: true }, 'Created, and in the plan', ''],
  [{ kind: 'entered', isNew: false }, 'Came into the plan', ''],
  [{ kind: 'left' }, 'Left the plan', ''],
  [{ kind: 'restored' }, 'Taken up again', ''],
  [{ kind: 'health', from: 'onTrack', to: 'offTrack' }, 'Computed health: On track → Off track', ''],
  [{ kind: 'reported', from: null, to: 'atRisk' }, 'Reported health: none → At risk', ''],
  [{ kind: 'due', from: '2026-05-01', to: '2026-05-08', days: 7 }, 'Due date: 1 May 2026 → 8 May 2026', '7 days later'],
  [{ kind: 'due', from: null, to: '2026-05-08', days: null }, 'Due date: none → 8 May 2026', ''],
  [
    { kind: 'end', from: '2026-05-08', to: '2026-05-07', days: -1 },
    'End of the work: 8 May 2026 → 7 May 2026',
    '1 day earlier',
  ],
  [{ kind: 'estimate', unit: 'points', from: 3, to: 5.5 }, 'Points: 3 → 5.5', '+2.5 points'],
  [{ kind: 'estimate', unit: 'time', from: 7200, to: null }, 'Time estimate: 2 h → none', '−2 h'],
])('%j is told as "%s", %s', (change, what, byHowMuch) => {
  expect(moveWords(change, 'en-GB')).toEqual({ what, byHowMuch });
});

test('a sign goes with what moved, and none with what stayed', () => {
  expect([signed(3, 'count', 'en-GB'), signed(-3600, 'time', 'en-GB'), signed(0, 'points', 'en-GB')]).toEqual([
    '+3',
    '−1 h',
    '0',
  ]);
  expect([daysMoved(0), daysMoved(1), daysMoved(-14)]).toEqual(['the same day', '1 day later', '14 days earlier']);
});

test('a total is told so that then, added and taken out come to now', () => {
  expect(
    comparedWords(
      { then: { done: 4, total: 20 }, now: { done: 9, total: 24 }, added: 6, removed: 2 },
      'count',
      'en-GB',
    ),
  ).toEqual([
    'Done went from 4 (20 %) to 9 issues (38 %).',
    'The work went from 20 to 24 issues: 6 added, 2 taken out.',
  ]);
  expect(
    comparedWords({ then: { done: 0, total: 0 }, now: { done: 0, total: 0 }, added: 0, removed: 0 }, 'points', 'en-GB'),
  ).toEqual(['Done is the same: 0 points (–).', 'The work is the same: 0 points.']);
});
