import type { Importance } from '../launch/tier';
import type { Reason, Why } from './reason';
import { worseOf, type Verdict } from './verdict';

/** What one item, by itself, makes of the verdict. */
const LEVELS: Readonly<Record<Importance, Readonly<Record<Why, Verdict>>>> = {
  blocking: {
    failed: 'Not ready',
    overdue: 'Not ready',
    'waiver expired': 'Not ready',
    'open at launch': 'Not ready',
    'not begun': 'At risk',
    unverified: 'On track',
    'in progress': 'On track',
    open: 'On track',
    waived: 'Ready with waivers',
    settled: 'Ready',
    'not applicable': 'Ready',
  },
  required: {
    failed: 'At risk',
    overdue: 'At risk',
    'waiver expired': 'On track',
    'open at launch': 'On track',
    'not begun': 'On track',
    unverified: 'On track',
    'in progress': 'On track',
    open: 'On track',
    waived: 'Ready with waivers',
    settled: 'Ready',
    'not applicable': 'Ready',
  },
  // A recommended item counts in the score and in pace, never in the verdict.
  recommended: {
    failed: 'Ready',
    overdue: 'Ready',
    'waiver expired': 'Ready',
    'open at launch': 'Ready',
    'not begun': 'Ready',
    unverified: 'Ready',
    'in progress': 'Ready',
    open: 'Ready',
    waived: 'Ready',
    settled: 'Ready',
    'not applicable': 'Ready',
  },
};

export function levelOf(item: Pick<Reason, 'importance' | 'why'>): Verdict {
  return LEVELS[item.importance][item.why];
}

/**
 * The verdict over some items: the worst that any of them makes of it, 'Not assessed' over none (rules: readiness, 5). Over the
 * reasons of a verdict it gives that verdict again: that is what makes it checkable.
 */
export function deriveVerdict(items: readonly Pick<Reason, 'importance' | 'why'>[]): Verdict {
  return items.map(levelOf).reduce(worseOf, 'Not assessed');
}
