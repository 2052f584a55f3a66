import type * as z from 'zod/mini';
import { feedOperations } from './feed';
import { governanceOperations } from './governance';
import { insightOperations } from './insight';
import { contextLineOperations } from './context-line';
import { launchOperations } from './launch';
import { launchOwnersOperations } from './launch-owners';
import { launchPageOperations } from './launch-page';
import { launchVersionsOperations } from './launch-versions';
import { launchItemsOperations } from './launch-items';
import { launchPlanOperations } from './launch-plan';
import { checklistOperations } from './checklist';
import { launchAfterOperations } from './launch-after';
import { launchWorkOperations } from './launch-work';
import { launchChecklistOperations } from './launch-checklist';
import { launchDecisionOperations } from './launch-decision';
import { launchHistoryOperations } from './launch-history';
import { launchGateOperations } from './launch-gate';
import type { Operation } from './operation';
import { peopleOperations } from './people';
import { planOperations } from './plan';
import { portfolioOperations } from './portfolio';
import { portfolioIndexOperations } from './portfolio-index';
import { roadmapOperations } from './roadmap';
import { roadmapPageOperations } from './roadmap-page';
import { settingsOperations } from './settings';
import { storageOperations } from './storage';
import { templateOperations } from './template';

/** Every call that a page can make, by name: input, access policy, and (as a type) what it answers. */
export const operations = {
  ...roadmapOperations,
  ...contextLineOperations,
  ...launchOperations,
  ...launchPageOperations,
  ...launchVersionsOperations,
  ...launchOwnersOperations,
  ...launchItemsOperations,
  ...launchPlanOperations,
  ...launchAfterOperations,
  ...launchWorkOperations,
  ...launchChecklistOperations,
  ...launchGateOperations,
  ...launchDecisionOperations,
  ...launchHistoryOperations,
  ...insightOperations,
  ...portfolioOperations,
  ...feedOperations,
  ...portfolioIndexOperations,
  ...planOperations,
  ...roadmapPageOperations,
  ...governanceOperations,
  ...templateOperations,
  ...checklistOperations,
  ...settingsOperations,
  ...storageOperations,
  ...peopleOperations,
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
export type InputOf<Name extends OperationName> = z.infer<Operations[Name]['input']>;
export type OutputOf<Name extends OperationName> =
  Operations[Name] extends Operation<infer _Input, infer Output> ? Output : never;
