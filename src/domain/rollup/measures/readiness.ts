import { VERDICTS_WORST_FIRST, type Verdict } from '../../readiness/verdict';
import { measure } from '../measure';
import { sum } from '../monoid';
import { holds } from '../plan-flags';
import { sparse, type Slot } from '../slot';

/** Launches of the issue and all active ones below, counted by verdict; show them worst first. */
export type ReadinessFigure = Readonly<Record<Verdict, number>>;

const countOf = (verdict: Verdict): Slot =>
  sparse(
    sum,
    ({ known }) => known,
    (plan, index) => (plan.readinessOf(index) === verdict && holds(plan, index, 'active') ? 1 : 0),
  );

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
