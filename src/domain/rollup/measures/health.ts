import { measure } from '../measure';
import {
  computedHealth,
  computedHealthLabel,
  healthConditions,
  healthNumbers,
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
    const numbers = healthNumbers(folded, at);
    const state = computedHealth(numbers);
    return { state, reasons: healthReasons(state, healthConditions(numbers), folded, at) };
  },
  print: ({ state, reasons }) => `${computedHealthLabel[state]}: ${reasons.map(({ sentence }) => sentence).join(' ')}`,
});
