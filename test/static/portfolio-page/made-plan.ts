import type { IssueFacts } from '../../../src/domain/rollup/issue-facts';
import { planConfig } from '../../../src/domain/rollup/plan';
import type { PlanRollup } from '../../../src/domain/rollup/plan-rollup';
import { rollUpPlan } from '../../../src/domain/rollup/roll-up-plan';
import { everything, type SentPart } from '../../../src/domain/rollup/sent-part';
import { planView, type PlanView } from '../../../static/src/portfolio-page/plan-view';

/** An issue with what a test needs to say of it. */
export interface MadeIssue {
  readonly id: string;
  readonly key: string;
  readonly parent?: string;
  /** A second issue that includes it. */
  readonly alsoBelow?: string;
  readonly team?: string;
  readonly points?: number;
  readonly due?: string;
  readonly done?: boolean;
}

const factsOf = (made: MadeIssue, all: readonly MadeIssue[]): IssueFacts => ({
  id: made.id,
  key: made.key,
  summary: `Summary of ${made.key}`,
  projectId: '100',
  projectKey: made.key.split('-')[0] ?? '',
  typeName: 'Story',
  statusName: made.done ? 'Done' : 'In Progress',
  statusCategory: made.done ? 'done' : 'indeterminate',
  resolution: made.done ? 'Done' : null,
  resolvedAt: made.done ? '2026-03-10T10:00:00Z' : null,
  startOn: null,
  dueOn: made.due ?? null,
  points: made.points ?? null,
  originalEstimateSeconds: null,
  priority: 'Medium',
  updatedAt: '2026-03-15T10:00:00Z',
  parentId: made.parent ?? null,
  links: all
    .filter(({ alsoBelow }) => alsoBelow === made.id)
    .map(({ id }) => ({ typeName: 'Includes', direction: 'outward', otherId: id })),
  team: made.team ?? null,
});

/** A plan of these issues on 16 March 2026, with links "Includes" beside parents. */
export const rollupOf = (
  issues: readonly MadeIssue[],
  rootIds: readonly string[],
  part: SentPart = everything,
): PlanRollup =>
  rollUpPlan(
    {
      issues: issues.map((issue) => factsOf(issue, issues)),
      rootIds: [...rootIds],
      config: planConfig.parse({ hierarchyLinks: [{ name: 'Includes', direction: 'outward' }] }),
      asOf: '2026-03-16',
      missing: [],
    },
    part,
  );

export const planViewOf = (issues: readonly MadeIssue[], rootIds: readonly string[]): PlanView =>
  planView(rollupOf(issues, rootIds));
