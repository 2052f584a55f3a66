import { measure } from '../measure';
import { carriedSlots } from './carried-slots';
import { printProgress, type ProgressFigure } from './progress-figure';

const secondsPerHour = 3600;

/** Progress in original estimates, in seconds. */
export const time = measure({
  needs: ['originalEstimateSeconds'],
  slots: carriedSlots('time'),
  finish: ({ done, total }): ProgressFigure => ({ done, total }),
  print: ({ done, total }) => printProgress({ done: inHours(done), total: inHours(total) }, 'hours'),
});

function inHours(seconds: number): number {
  return Math.round((10 * seconds) / secondsPerHour) / 10;
}
