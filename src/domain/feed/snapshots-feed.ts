import type { FeedDefinition } from './feed-column';
import type { PlanRow } from './plan-rows';

/** Facts by day: what a burn-up, a slip or a change of scope is made of. */
export const snapshotsFeed: FeedDefinition<PlanRow> = {
  grain: 'One issue of the plan on one day, as it stood at the end of it.',
  columns: [
    {
      name: 'snapshot_on',
      type: 'date',
      isKey: true,
      meaning: 'The day, in the plan’s time zone.',
      of: ({ asOf }) => asOf,
    },
    {
      name: 'issue_id',
      type: 'id',
      isKey: true,
      meaning: 'The issue. One that has left the plan since is not among the items.',
      references: 'items',
      of: ({ facts }) => facts.id,
    },
    { name: 'status', type: 'text', meaning: 'The status’s name.', of: ({ facts }) => facts.statusName },
    {
      name: 'status_category',
      type: 'text',
      meaning: '`new`, `indeterminate` or `done`.',
      of: ({ facts }) => facts.statusCategory,
    },
    {
      name: 'resolution',
      type: 'text',
      meaning: 'The resolution’s name; empty for none.',
      of: ({ facts }) => facts.resolution,
    },
    { name: 'due_on', type: 'date', meaning: 'The due date then.', of: ({ facts }) => facts.dueOn },
    {
      name: 'work_end_on',
      type: 'date',
      meaning: 'Last end of the active leaves at and below it then.',
      of: ({ figures }) => figures.dates.endOn,
    },
    {
      name: 'computed_health',
      type: 'text',
      meaning: 'Computed health then.',
      of: ({ figures }) => figures.health.state,
    },
    {
      name: 'reported_health',
      type: 'text',
      meaning: 'The owner’s word then.',
      of: ({ figures }) => figures.reported.state,
    },
    {
      name: 'is_active',
      type: 'boolean',
      meaning: 'False for cancelled and duplicate work.',
      of: ({ issue }) => issue.active,
    },
    {
      name: 'leaf_count',
      type: 'integer',
      meaning: '1 for an active leaf, else 0. May be added up within a day.',
      of: ({ own }) => own.count.total,
    },
    {
      name: 'leaf_done_count',
      type: 'integer',
      meaning: '1 for an active leaf that is done, else 0. May be added up within a day.',
      of: ({ own }) => own.count.done,
    },
    {
      name: 'carried_points',
      type: 'number',
      meaning: 'Points that it carries. May be added up within a day.',
      of: ({ own }) => own.points.total,
    },
    {
      name: 'carried_points_done',
      type: 'number',
      meaning: 'Those of a carrier that is done. May be added up within a day.',
      of: ({ own }) => own.points.done,
    },
    {
      name: 'carried_seconds',
      type: 'integer',
      meaning: 'Original estimate that it carries. May be added up within a day.',
      of: ({ own }) => own.time.total,
    },
    {
      name: 'carried_seconds_done',
      type: 'integer',
      meaning: 'That of a carrier that is done. May be added up within a day.',
      of: ({ own }) => own.time.done,
    },
  ],
};
