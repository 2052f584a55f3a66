import { measure } from '../measure';
import { sum } from '../monoid';
import { sparse } from '../slot';

/** Work that waits across teams, by the plan's dependency links, of the issue and all below: pairs of open issues of two parties. */
export interface WaitsFigure {
  /** Pairs in which something here waits for another party's issue. */
  readonly waiting: number;
  /** Pairs in which another party's issue waits for something here. */
  readonly waitedFor: number;
}

export const waits = measure({
  needs: ['team', 'projectKey'],
  slots: {
    waiting: sparse(
      sum,
      ({ waiting }) => waiting.involved,
      ({ waiting }, index) => waiting.waits.get(index) ?? 0,
    ),
    waitedFor: sparse(
      sum,
      ({ waiting }) => waiting.involved,
      ({ waiting }, index) => waiting.isNeeded.get(index) ?? 0,
    ),
  },
  finish: ({ waiting, waitedFor }): WaitsFigure => ({ waiting, waitedFor }),
  print: ({ waiting, waitedFor }) =>
    waiting + waitedFor === 0 ? '–' : `waits for ${waiting} of other teams, ${waitedFor} of theirs wait for it`,
});
