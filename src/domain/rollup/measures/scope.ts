import { measure, sum, type Slot } from '../measure';
import { plural } from '../plural';
import { leaves } from './leaves';

/** The issue and everything below that the viewer can see, each once. */
export interface ScopeFigure {
  readonly issues: number;
  /** Cancelled and duplicate ones, which no other figure counts. */
  readonly excluded: number;
  readonly leaves: number;
}

export const activeIssues: Slot = { monoid: sum, of: ({ active }, index) => active[index] ?? 0 };

/** Active and not in status category done. */
export const openIssues: Slot = {
  monoid: sum,
  of: ({ active, done }, index) => (active[index] === 1 && done[index] === 0 ? 1 : 0),
};

const excluded: Slot = { monoid: sum, of: ({ active }, index) => 1 - (active[index] ?? 0) };

export const scope = measure({
  needs: [],
  slots: { active: activeIssues, excluded, leaves },
  finish: (folded): ScopeFigure => ({
    issues: folded.active + folded.excluded,
    excluded: folded.excluded,
    leaves: folded.leaves,
  }),
  print: (figure) => `${plural(figure.issues, 'issue')} you can see, ${figure.excluded} of them cancelled`,
});
