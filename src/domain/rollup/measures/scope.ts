import { measure } from '../measure';
import { plural } from '../plural';
import { counting } from '../slot';
import { leaves } from './leaves';

/** The issue and everything below that the viewer can see, each once. */
export interface ScopeFigure {
  readonly issues: number;
  /** Cancelled and duplicate ones, which no other figure counts. */
  readonly excluded: number;
  readonly leaves: number;
}

export const activeIssues = counting('active');

/** Active and not in status category done. */
export const openIssues = counting('open');

export const scope = measure({
  needs: [],
  slots: { active: activeIssues, excluded: counting('cancelled'), leaves },
  finish: (folded): ScopeFigure => ({
    issues: folded.active + folded.excluded,
    excluded: folded.excluded,
    leaves: folded.leaves,
  }),
  print: (figure) => `${plural(figure.issues, 'issue')} you can see, ${figure.excluded} of them cancelled`,
});
