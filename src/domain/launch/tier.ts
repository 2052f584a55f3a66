import * as z from 'zod/mini';

/** How much a launch asks of the company: T1 takes 8 to 12 weeks' lead, T2 4 to 6, T3 1 to 2. */
export const tier = z.enum(['T1', 'T2', 'T3']);
export type Tier = z.infer<typeof tier>;

export const TIERS = tier.options;

export const importance = z.enum(['blocking', 'required', 'recommended']);
export type Importance = z.infer<typeof importance>;

export const WEIGHTS: Readonly<Record<Importance, number>> = { blocking: 3, required: 2, recommended: 1 };
