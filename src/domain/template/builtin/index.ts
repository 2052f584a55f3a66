import type { Template } from '../template';
import { delivery } from './delivery';
import { experiment } from './experiment';
import { outcome } from './outcome';

/** The templates that come with Gantry, in the order they are offered. */
export const builtinTemplates: readonly Template[] = [outcome, delivery, experiment];

/** The template that an item was filled by; undefined where this Gantry doesn't have that version. */
export function findBuiltinTemplate(id: string, version: number): Template | undefined {
  return builtinTemplates.find((template) => template.id === id && template.version === version);
}
