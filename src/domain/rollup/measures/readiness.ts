import type { ReadinessWord } from '../issue-facts';

/** Launches of the issue and all active ones below, counted by verdict. Show them in `readinessOrder`. */
export type ReadinessFigure = Readonly<Record<ReadinessWord, number>>;
