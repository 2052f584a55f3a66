import type { FeedColumn, FeedDefinition } from './feed-column';
import type { PlanRow } from './plan-rows';

const jira: readonly FeedColumn<PlanRow>[] = [
  {
    name: 'issue_id',
    type: 'id',
    isKey: true,
    meaning: 'Jira’s id of the issue; it outlives a move and a change of key.',
    of: ({ facts }) => facts.id,
  },
  { name: 'issue_key', type: 'text', meaning: 'The key, as it is now.', of: ({ facts }) => facts.key },
  { name: 'summary', type: 'text', meaning: 'The summary, as it is now.', of: ({ facts }) => facts.summary },
  { name: 'project_id', type: 'id', meaning: 'Jira’s id of the project.', of: ({ facts }) => facts.projectId },
  { name: 'project_key', type: 'text', meaning: 'The project’s key.', of: ({ facts }) => facts.projectKey },
  { name: 'issue_type', type: 'text', meaning: 'The issue type’s name.', of: ({ facts }) => facts.typeName },
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
  { name: 'priority', type: 'text', meaning: 'The priority’s name.', of: ({ facts }) => facts.priority },
  { name: 'team', type: 'text', meaning: 'The plan’s team field.', of: ({ facts }) => facts.team },
  { name: 'start_on', type: 'date', meaning: 'The plan’s start field.', of: ({ facts }) => facts.startOn },
  { name: 'due_on', type: 'date', meaning: 'The due date.', of: ({ facts }) => facts.dueOn },
  { name: 'resolved_at', type: 'instant', meaning: 'When it was resolved.', of: ({ facts }) => utc(facts.resolvedAt) },
  {
    name: 'updated_at',
    type: 'instant',
    meaning: 'When Jira last changed it.',
    of: ({ facts }) => utc(facts.updatedAt),
  },
  {
    name: 'points',
    type: 'number',
    meaning: 'Its own points; empty for no estimate.',
    of: ({ facts }) => facts.points,
  },
  {
    name: 'original_estimate_seconds',
    type: 'integer',
    meaning: 'Its own original estimate.',
    of: ({ facts }) => facts.originalEstimateSeconds,
  },
];

const plan: readonly FeedColumn<PlanRow>[] = [
  { name: 'as_of_on', type: 'date', meaning: 'The day that is read, in the plan’s time zone.', of: ({ asOf }) => asOf },
  { name: 'is_root', type: 'boolean', meaning: 'Whether it is one of the plan’s roots.', of: ({ isRoot }) => isRoot },
  {
    name: 'is_active',
    type: 'boolean',
    meaning: 'False for cancelled and duplicate work.',
    of: ({ issue }) => issue.active,
  },
  {
    name: 'leaf_count',
    type: 'integer',
    meaning: '1 for an active leaf, else 0. May be added up.',
    of: ({ own }) => own.count.total,
  },
  {
    name: 'leaf_done_count',
    type: 'integer',
    meaning: '1 for an active leaf that is done, else 0. May be added up.',
    of: ({ own }) => own.count.done,
  },
  {
    name: 'carried_points',
    type: 'number',
    meaning: 'Points that it carries. May be added up.',
    of: ({ own }) => own.points.total,
  },
  {
    name: 'carried_points_done',
    type: 'number',
    meaning: 'Those of a carrier that is done. May be added up.',
    of: ({ own }) => own.points.done,
  },
  {
    name: 'carried_seconds',
    type: 'integer',
    meaning: 'Original estimate that it carries. May be added up.',
    of: ({ own }) => own.time.total,
  },
  {
    name: 'carried_seconds_done',
    type: 'integer',
    meaning: 'That of a carrier that is done. May be added up.',
    of: ({ own }) => own.time.done,
  },
];

const owners: readonly FeedColumn<PlanRow>[] = [
  {
    name: 'horizon',
    type: 'text',
    meaning: '`now`, `next` or `later`; empty where the issue is no roadmap item.',
    of: ({ issue }) => issue.horizon,
  },
  { name: 'stage', type: 'text', meaning: '`draft`, `committed` or `done`.', of: ({ issue }) => issue.stage },
  {
    name: 'target_quarter',
    type: 'text',
    meaning: 'Such as `2026-Q3`: the item’s own target, else that of its due date.',
    of: ({ issue }) => issue.quarter,
  },
  {
    name: 'objective_issue_id',
    type: 'id',
    meaning: 'The objective, where it is an issue that you can see. It need not be in the plan.',
    of: ({ issue }) => issue.objective?.issueId ?? null,
  },
  {
    name: 'objective',
    type: 'text',
    meaning: 'The objective in words.',
    of: ({ issue }) => issue.objective?.text ?? null,
  },
  {
    name: 'decision_owner_account_id',
    type: 'id',
    meaning: 'Atlassian account id of the decision owner.',
    of: ({ issue }) => issue.ownerId,
  },
  {
    name: 'reported_health',
    type: 'text',
    meaning: 'The owner’s word: `onTrack`, `atRisk` or `offTrack`.',
    of: ({ figures }) => figures.reported.state,
  },
  {
    name: 'reported_health_sentence',
    type: 'text',
    meaning: 'The owner’s sentence.',
    of: ({ figures }) => figures.reported.sentence,
  },
  {
    name: 'reported_health_at',
    type: 'instant',
    meaning: 'When the owner said so.',
    of: ({ facts }) => utc(facts.roadmap?.health?.reportedAt ?? null),
  },
  {
    name: 'confidence',
    type: 'text',
    meaning: 'Its own confidence: `low`, `medium` or `high`.',
    of: ({ facts }) => facts.roadmap?.confidence ?? null,
  },
  {
    name: 'launch_verdict',
    type: 'text',
    meaning: 'The verdict of its running launch.',
    of: ({ facts }) => facts.readiness ?? null,
  },
];

const rolled: readonly FeedColumn<PlanRow>[] = [
  {
    name: 'computed_health',
    type: 'text',
    meaning: '`offTrack`, `atRisk`, `unknown`, `onTrack`, `done` or `noActiveScope`.',
    of: ({ figures }) => figures.health.state,
  },
  {
    name: 'health_reasons',
    type: 'text',
    meaning: 'Why, in sentences.',
    of: ({ figures }) => figures.health.reasons.map(({ sentence }) => sentence).join(' '),
  },
  {
    name: 'work_start_on',
    type: 'date',
    meaning: 'First start of the active leaves at and below it.',
    of: ({ figures }) => figures.dates.startOn,
  },
  {
    name: 'work_end_on',
    type: 'date',
    meaning: 'Last end of the active leaves at and below it.',
    of: ({ figures }) => figures.dates.endOn,
  },
  {
    name: 'end_variance_days',
    type: 'integer',
    meaning: 'End of the work minus due date.',
    of: ({ figures }) => figures.dates.varianceDays,
  },
  {
    name: 'rolled_leaves',
    type: 'integer',
    meaning: 'Active leaves at and below it. Never add up rolled values: shared work lies under several.',
    of: ({ figures }) => figures.count.total,
  },
  {
    name: 'rolled_leaves_done',
    type: 'integer',
    meaning: 'Those that are done.',
    of: ({ figures }) => figures.count.done,
  },
  {
    name: 'rolled_points',
    type: 'number',
    meaning: 'Points at and below it.',
    of: ({ figures }) => figures.points.total,
  },
  {
    name: 'rolled_points_done',
    type: 'number',
    meaning: 'Those that are done.',
    of: ({ figures }) => figures.points.done,
  },
  {
    name: 'rolled_seconds',
    type: 'integer',
    meaning: 'Original estimates at and below it.',
    of: ({ figures }) => figures.time.total,
  },
  {
    name: 'rolled_seconds_done',
    type: 'integer',
    meaning: 'Those that are done.',
    of: ({ figures }) => figures.time.done,
  },
  {
    name: 'open_risks',
    type: 'integer',
    meaning: 'Risks not closed at and below it.',
    of: ({ figures }) => figures.risk.count,
  },
  {
    name: 'greatest_risk',
    type: 'integer',
    meaning: 'Greatest likelihood × impact among them, 1 to 9.',
    of: ({ figures }) => figures.risk.greatest,
  },
];

/** The dimension that every other feed joins to. */
export const itemsFeed: FeedDefinition<PlanRow> = {
  grain: 'One issue of the plan, however many places it has in the hierarchy.',
  columns: [...jira, ...plan, ...owners, ...rolled],
};

/** Instants leave in UTC, whatever offset Jira wrote them with. */
function utc(instant: string | null): string | null {
  const ms = instant === null ? Number.NaN : Date.parse(instant);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
