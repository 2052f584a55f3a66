import type { RoadmapPageView } from '../../../../src/contract/roadmap-page';
import type { RowGroup } from '../../../../src/domain/roadmap-page/group';
import type { RoadmapRow } from '../../../../src/domain/roadmap-page/roadmap-row';
import { daysPastTarget, spanOf, targetQuarterOf } from '../../../../src/domain/roadmap-page/span';
import { confidenceLabel, reportedLabel } from '../../portfolio-page/health-words';
import type { RoadmapNames } from '../roadmap-names';
import { horizonLabel } from '../roadmap-words';

type Cell = string | number | null;

/** Columns of the exported list, as docs/roadmap-export.md describes them. Dates are calendar dates; the reading's instant is UTC. */
const columns: readonly (readonly [string, (row: RoadmapRow, names: RoadmapNames, view: RoadmapPageView) => Cell])[] = [
  ['issue_id', ({ issueId }) => issueId],
  ['key', ({ key }) => key],
  ['summary', ({ summary }) => summary],
  ['project', ({ projectId }, _, { projects }) => projects[projectId]?.key ?? projectId],
  ['team', ({ projectId }, names) => names.project(projectId)],
  ['issue_type', ({ typeName }) => typeName],
  ['status', ({ statusName }) => statusName],
  ['resolution', ({ resolution }) => resolution],
  ['priority', ({ priority }) => priority],
  ['fix_versions', ({ fixVersions }) => fixVersions.join('; ')],
  ['horizon', ({ horizon }) => horizonLabel[horizon]],
  ['template', (row, names) => names.template(row)],
  ['template_version', (row, _, { templates }) => templates[row.templateKey]?.version ?? null],
  ['decision_owner', (row, names) => (row.ownerId === null ? null : names.owner(row))],
  ['health', ({ health }) => (health === null ? null : reportedLabel[health.state])],
  ['health_sentence', ({ health }) => health?.sentence ?? null],
  ['health_reported_on', ({ update }) => update.reportedOn],
  ['health_age_days', ({ update }) => update.ageDays],
  ['update', ({ update }) => update.state],
  ['confidence', ({ confidence }) => (confidence === null ? null : confidenceLabel[confidence])],
  ['release_stage', ({ releaseStage }) => releaseStage],
  ['tier', ({ tier }) => tier],
  ['segments', ({ segments }) => segments.join('; ')],
  ['objective', (row, names) => names.objectiveOf(row) || null],
  ['start_on', ({ startOn }) => startOn],
  ['target_quarter', (row) => targetQuarterOf(row)],
  ['target_on', ({ target }) => (target?.kind === 'day' ? target.on : null)],
  ['target_end', (row) => spanOf(row)?.to ?? null],
  ['days_past_target', (row, _, { today }) => daysPastTarget(row, today)],
  ['gaps', ({ gaps }) => gaps.length],
  ['gap_names', ({ gaps }) => gaps.join('; ')],
  ['as_of', (_row, _names, { readAt }) => readAt],
];

export const csvColumns: readonly string[] = columns.map(([name]) => name);

/** Every row of the groups, in their order, under a head line. */
export function roadmapTable(
  groups: readonly RowGroup[],
  names: RoadmapNames,
  view: RoadmapPageView,
): readonly (readonly Cell[])[] {
  const rows = groups.flatMap((group) => group.rows);
  return [csvColumns, ...rows.map((row) => columns.map(([, cell]) => cell(row, names, view)))];
}
