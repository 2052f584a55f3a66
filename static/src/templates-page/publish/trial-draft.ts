import type { TrialMeasure } from '../../../../src/domain/template/template-record';

/** A trial as it is being set up. */
export interface TrialDraft {
  readonly endsOn: string | null;
  readonly measures: TrialMeasure[];
  readonly question: string;
}

export const emptyTrial: TrialDraft = { endsOn: null, measures: ['complete'], question: '' };

/** Id of the control for a part. */
export const trialPart = (part: string): string => `trial-${part}`;

/** What is still to say, by the part that says it, in the form's order. `today` is the viewer's. */
export function trialProblems(trial: TrialDraft, today: string): Readonly<Partial<Record<keyof TrialDraft, string>>> {
  const { endsOn, measures, question } = trial;
  return {
    ...(question.trim() === '' && { question: 'Say what you want to find out.' }),
    ...(endsOn === null && { endsOn: 'Choose the day on which you decide.' }),
    ...(endsOn !== null && endsOn <= today && { endsOn: 'Choose a day after today.' }),
    ...(measures.length === 0 && { measures: 'Choose at least one.' }),
  };
}
