import { nameIn, type PlanGraph } from '../rollup/plan-graph';
import type { FeedDefinition } from './feed-column';

export interface PlanEdge {
  readonly parentId: string;
  readonly childId: string;
  /** How many parents the child has in the plan. */
  readonly parents: number;
}

/** The hierarchy: the bridge between an issue and the issues above it. */
export const edgesFeed: FeedDefinition<PlanEdge> = {
  grain: 'One parent of one issue, by Jira’s parent or by a link of the plan. A root without a parent has none.',
  columns: [
    {
      name: 'parent_issue_id',
      type: 'id',
      isKey: true,
      references: 'items',
      meaning: 'The upper issue.',
      of: ({ parentId }) => parentId,
    },
    {
      name: 'child_issue_id',
      type: 'id',
      isKey: true,
      references: 'items',
      meaning: 'The lower issue.',
      of: ({ childId }) => childId,
    },
    {
      name: 'parent_count',
      type: 'integer',
      meaning: 'How many parents the lower issue has in this plan. Above 1 it is shared work.',
      of: ({ parents }) => parents,
    },
    {
      name: 'share',
      type: 'number',
      meaning: '1 ÷ parent_count: what to multiply by where a sum over parents must count shared work once.',
      of: ({ parents }) => 1 / parents,
    },
  ],
};

/** A plan's edges by their upper issue, in numeric order of its id; those that closed a circle are cut. */
export function edgesBetween(graph: PlanGraph, from: number, to: number): readonly PlanEdge[] {
  const { byId, childStart, children, parentCount } = graph;
  return [...byId.subarray(from, to)].flatMap((index) =>
    [...children.subarray(childStart[index], childStart[index + 1])].map((child) => ({
      parentId: nameIn(graph, index).id,
      childId: nameIn(graph, child).id,
      parents: parentCount[child] ?? 1,
    })),
  );
}
