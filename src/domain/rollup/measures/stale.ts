import { measure } from '../measure';
import { counting } from '../slot';

/** Active, not done and not updated for longer than the plan allows: the issue and all below. */
export interface StaleFigure {
  readonly count: number;
}

export const stale = measure({
  needs: ['updatedAt'],
  slots: { count: counting('stale') },
  finish: ({ count }): StaleFigure => ({ count }),
  print: ({ count }) => (count === 0 ? '–' : `${count} stale`),
});
