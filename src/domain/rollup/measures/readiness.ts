import { VERDICTS_WORST_FIRST, type Verdict } from '../../readiness/verdict';
import { measure, sum, type Slot } from '../measure';

/** Launches of the issue and all active ones below, counted by verdict; show them worst first. */
export type ReadinessFigure = Readonly<Record<Verdict, number>>;

const countOf = (verdict: Verdict): Slot => ({
  monoid: sum,
  of: ({ readiness: verdicts, active }, index) => (active[index] === 1 && verdicts[index] === verdict ? 1 : 0),
});

export const readiness = measure({
  needs: ['readiness'],
  slots: {
    'Not assessed': countOf('Not assessed'),
    'Not ready': countOf('Not ready'),
    'At risk': countOf('At risk'),
    'On track': countOf('On track'),
    'Ready with waivers': countOf('Ready with waivers'),
    Ready: countOf('Ready'),
  } satisfies Record<Verdict, Slot>,
  finish: (folded): ReadinessFigure => ({ ...folded }),
  print: (figure) =>
    VERDICTS_WORST_FIRST.filter((verdict) => figure[verdict] > 0)
      .map((verdict) => `${figure[verdict]} ${verdict}`)
      .join(', ') || '–',
});
