import { measure } from '../measure';
import { pointsOf } from '../issue-table';
import { carriedSlots } from './carried-slots';
import { printProgress, type ProgressFigure } from './progress-figure';

/** Progress in the number field that the plan names. */
export const points = measure({
  needs: ['points'],
  slots: carriedSlots('points'),
  finish: ({ done, total }): ProgressFigure => ({ done: pointsOf(done), total: pointsOf(total) }),
  print: (figure) => printProgress(figure, 'points'),
});
