import type { TrialMeasure } from '../../../../src/domain/template/template-record';

export const measureChoices: readonly { readonly id: TrialMeasure; readonly label: string }[] = [
  { id: 'complete', label: 'Complete' },
  { id: 'fresh', label: 'Updated on time' },
  { id: 'daysToComplete', label: 'Days to complete' },
];

export const measureMeans: Readonly<Record<TrialMeasure, string>> = {
  complete: 'Items without a gap at their stage',
  fresh: 'Items whose weekly update is not overdue',
  daysToComplete: 'Mean days from the first fill to no gap',
};

/** A figure as the report prints it; shares are percentages. */
export function figureWords(measure: TrialMeasure, value: number | null | undefined): string {
  if (value === null || value === undefined) return 'None yet';
  if (measure === 'daysToComplete') return `${value} ${value === 1 ? 'day' : 'days'}`;
  return `${value} %`;
}
