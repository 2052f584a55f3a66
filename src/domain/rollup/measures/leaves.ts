import { counting } from '../slot';

/** Active leaves: what most rules count. */
export const leaves = counting('leaf');

export const doneLeaves = counting('doneLeaf');
