import { measure } from '../measure';
import { doneLeaves, leaves } from './leaves';
import { printProgress, type ProgressFigure } from './progress-figure';

/** Progress in issues: active leaves, and those of them in status category done. */
export const count = measure({
  needs: [],
  slots: { done: doneLeaves, total: leaves },
  finish: ({ done, total }): ProgressFigure => ({ done, total }),
  print: (figure) => printProgress(figure, 'issues'),
});
