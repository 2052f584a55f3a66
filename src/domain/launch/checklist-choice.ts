import * as z from 'zod/mini';
import { instant } from '../calendar/instant';
import { evidenceRequirement } from './evidence';
import { importance } from './tier';

/** What a later version of the checklist asked of an item, as far as it is compared with what is asked later still. */
const offeredDefinition = z.readonly(
  z.object({
    function: z.string(),
    title: z.string(),
    ownerRole: z.string(),
    importance,
    offsetDays: z.int(),
    evidence: z.readonly(z.array(evidenceRequirement)),
    jql: z.nullable(z.string()),
  }),
);

/** Those parts of a definition. */
export function offeredPart(definition: z.infer<typeof offeredDefinition>): z.infer<typeof offeredDefinition> {
  const { function: name, title, ownerRole, importance: weight, offsetDays, evidence, jql } = definition;
  return { function: name, title, ownerRole, importance: weight, offsetDays, evidence, jql };
}

/** What was decided on one item that a later version of the checklist has otherwise. */
export const checklistChoice = z.readonly(
  z.object({
    choice: z.enum(['accepted', 'kept']),
    version: z.int(),
    /** Null: the version no longer has the item. */
    offered: z.nullable(offeredDefinition),
    by: z.string(),
    at: instant,
  }),
);
export type ChecklistChoice = z.infer<typeof checklistChoice>;
