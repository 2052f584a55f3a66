import { measure } from '../measure';
import {
  computedHealth,
  computedHealthLabel,
  healthConditions,
  healthSlots,
  type ComputedHealth,
} from './health-conditions';
import { healthReasons, type HealthReason } from './health-reasons';

/** Health computed from the leaves: the first rule that matches, with every condition of that rule that holds. */
export interface HealthFigure {
  readonly state: ComputedHealth;
  readonly reasons: readonly HealthReason[];
}

export const health = measure({
  needs: ['startOn', 'dueOn', 'resolvedAt', 'priority'],
  slots: healthSlots,
  finish: (folded, at): HealthFigure => {
    const conditions = healthConditions(folded, at);
    const state = computedHealth(folded, conditions);
    return { state, reasons: healthReasons(state, conditions, folded, at) };
  },
  print: ({ state, reasons }) => `${computedHealthLabel[state]}: ${reasons.map(({ sentence }) => sentence).join(' ')}`,
});
