import { adviseTier, noAnswers, type TierAnswers } from '../../../static/src/launch-panel/start/tier-help';

const answers = (parts: Partial<TierAnswers>): TierAnswers => ({
  reach: 'few',
  promises: 'no',
  helpers: 'team',
  undo: 'yes',
  ...parts,
});

test.each<[string, Partial<TierAnswers>, string, number]>([
  ['an improvement that can be switched off', {}, 'T3', 1],
  ['one that docs and support follow', { helpers: 'close' }, 'T3', 1],
  ['what most customers meet', { reach: 'most' }, 'T2', 1],
  ['what sales has to prepare for and can’t be undone', { helpers: 'wide', undo: 'no' }, 'T2', 2],
  ['new terms for some', { promises: 'yes' }, 'T2', 1],
  ['new terms for most', { promises: 'yes', reach: 'most' }, 'T1', 1],
  ['new terms for good', { promises: 'yes', undo: 'no' }, 'T1', 1],
  ['a new market', { reach: 'new' }, 'T1', 1],
])('%s speaks for its tier', (_, parts, tier, reasons) => {
  const advice = adviseTier(answers(parts));
  expect([advice?.tier, advice?.because.length]).toEqual([tier, reasons]);
});

test('nothing is advised before every question is answered', () => {
  expect(adviseTier(noAnswers)).toBeNull();
  expect(adviseTier(answers({ undo: null }))).toBeNull();
});
