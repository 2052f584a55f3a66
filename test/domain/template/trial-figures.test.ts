import { trialFigures, type TrialItem } from '../../../src/domain/template/trial-figures';

const item = (given: Partial<TrialItem> = {}): TrialItem => ({
  isComplete: false,
  isFresh: null,
  filledOn: '2026-11-01',
  completeOn: null,
  ...given,
});
const every = ['complete', 'fresh', 'daysToComplete'] as const;

test('an arm without items has no figures to show', () => {
  expect(trialFigures([], every)).toEqual({ complete: null, fresh: null, daysToComplete: null });
});

test('shares are of those that are asked, days of those that are complete, each to one decimal', () => {
  const items = [
    item({ isComplete: true, isFresh: true, completeOn: '2026-11-01' }),
    item({ isComplete: true, isFresh: false, completeOn: '2026-11-06' }),
    item({ isFresh: true }),
  ];
  expect(trialFigures(items, every)).toEqual({ complete: 66.7, fresh: 66.7, daysToComplete: 2.5 });
  expect(trialFigures([...items, item()], every)).toEqual({ complete: 50, fresh: 66.7, daysToComplete: 2.5 });
});

test('only what the trial measures is told', () => {
  expect(trialFigures([item()], ['complete'])).toEqual({ complete: 0 });
});
