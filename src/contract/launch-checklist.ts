import * as z from 'zod/mini';
import { itemId } from '../domain/launch/launch';
import type { OfferedChange } from '../domain/launch/checklist-offer';
import type { Verdict } from '../domain/readiness/verdict';
import { ofLaunch, type LaunchChanged } from './launch';
import { operation } from './operation';

/** What another version of its checklist has otherwise than a running launch, item by item. */
export interface ChecklistOffer {
  readonly name: string;
  /** The version that the launch started with. */
  readonly startedWith: number;
  readonly version: number;
  /** Why it was published, in the words of who did it; may be empty. */
  readonly note: string;
  readonly verdict: Verdict;
  /** Whether the person who asks may decide at all; what else stands against a single change, that tells. */
  readonly mayAnswer: boolean;
  readonly changes: readonly (OfferedChange & {
    /** What the launch's verdict would be with this change alone; null where they can't accept it. */
    readonly verdictAfter: Verdict | null;
    /** Why this person can't accept it, as a sentence; null where they can. */
    readonly refusal: string | null;
  })[];
}

/** Versions of a checklist reach a running launch only so: item by item, as somebody accepts them. */
export const launchChecklistOperations = {
  'launch.checklistOffer': operation<ChecklistOffer | null>()({
    access: { kind: 'issue', permission: 'browse' },
    input: z.object({ issueId: ofLaunch.issueId, entityId: ofLaunch.entityId }),
  }),
  'launch.answerChecklist': operation<LaunchChanged & { readonly offer: ChecklistOffer | null }>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({
      ...ofLaunch,
      /** Of the checklist, as the person saw it. */
      version: z.int().check(z.positive()),
      itemId,
      choice: z.enum(['accepted', 'kept']),
    }),
  }),
} as const;
