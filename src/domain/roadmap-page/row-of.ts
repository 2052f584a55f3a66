import { calendarDate, type CalendarDate } from '../calendar/calendar-date';
import { quarter } from '../calendar/quarter';
import type { TimeZone } from '../calendar/time-zone';
import type { Json } from '../json';
import { decisionOwnerOf, horizonOf } from '../roadmap/core-answers';
import type { Answers } from '../roadmap/effective-answers';
import { readItem } from '../roadmap/read-item';
import { healthUpdateOf } from '../roadmap/reported-health';
import { reportOf, type RoadmapItem } from '../roadmap/roadmap-item';
import { coreField } from '../template/builtin/core';
import { deliveryField } from '../template/builtin/delivery';
import { noNames } from '../template/field-type';
import { confidence } from '../template/field-types/confidence';
import { multiSelect } from '../template/field-types/multi-select';
import { objective } from '../template/field-types/objective';
import { fieldTypeOf } from '../template/field-types/registry';
import { optionLabel } from '../template/option';
import { findField, type Template } from '../template/template';
import { versionKey } from '../template/version-key';
import type { RoadmapIssue, RoadmapObjective, RoadmapRow, RoadmapTarget } from './roadmap-row';

/** Where templates ask when something begins and ends, where it isn't their question for a quarter. */
const START_FIELD = 'startOn';
const END_FIELD = 'endOn';

export interface RowSource {
  readonly issue: RoadmapIssue;
  readonly item: RoadmapItem;
  readonly revision: number;
  readonly template: Template;
  /** Insights that the issue is linked to: a link answers the question for them. */
  readonly insightIds?: readonly string[];
}

export interface RowDay {
  readonly today: CalendarDate;
  readonly timeZone: TimeZone;
  /** Whether the viewer may see this issue, which an objective names. */
  readonly seesIssue: (issueId: string) => boolean;
}

/** One item as the roadmap page lists it: stage, gaps and the health's age by the same rules as on its panel. */
export function rowOf({ issue, item, revision, template, insightIds = [] }: RowSource, day: RowDay): RoadmapRow {
  // Only that there are some matters here, not what they say.
  const insights = insightIds.map((insightId) => ({ insightId, text: '', source: '', heardOn: null }));
  const { effective, stage, gaps } = readItem(template, { answers: item.answers, facts: issue, insights });
  const told = (fieldId: string) => textOf(template, fieldId, effective[fieldId]);
  const report = reportOf({ ...item, answers: effective });
  const { state, sentence, ageDays, reportedOn } = healthUpdateOf(report, stage, day.today, day.timeZone);
  return {
    issueId: issue.issueId,
    key: issue.key,
    summary: issue.summary,
    projectId: issue.projectId,
    typeName: issue.typeName,
    statusName: issue.statusName,
    statusCategory: issue.statusCategory,
    resolution: issue.resolution,
    priority: issue.priority,
    fixVersions: issue.fixVersions,
    revision,
    templateKey: versionKey(template.id, template.version),
    horizon: horizonOf(effective),
    stage,
    ownerId: decisionOwnerOf(effective, issue),
    health: report && { state: report.state, sentence: report.sentence },
    update: { state, sentence, ageDays, reportedOn },
    confidence: confidence.parse(effective[coreField.confidence])?.level ?? null,
    releaseStage: told(deliveryField.stage),
    tier: told(deliveryField.tier),
    segments: segmentsOf(template, effective),
    objective: objectiveOf(effective, day.seesIssue),
    startOn: issue.startOn ?? dayAt(effective[START_FIELD]),
    target: targetOf(template, effective, issue),
    gaps: gaps.map(({ label }) => label),
  };
}

/** The issue that an item's objective is, whoever may see it; null where it is none. */
export function objectiveIssueOf({ answers }: Pick<RoadmapItem, 'answers'>): string | null {
  const value = objective.parse(answers[coreField.objective]);
  return value?.kind === 'issue' ? value.issueId : null;
}

/** Answers to a field are told only by the template that asks it. */
function textOf(template: Template, fieldId: string, answer: Json | undefined): string | null {
  const field = findField(template, fieldId);
  if (field === undefined || answer === undefined) return null;
  return fieldTypeOf(field).toPlainText(answer, field, noNames) || null;
}

function segmentsOf(template: Template, effective: Answers): readonly string[] {
  const field = findField(template, coreField.segment);
  if (field?.type !== 'multiSelect') return [];
  return (multiSelect.parse(effective[coreField.segment]) ?? []).map((id) => optionLabel(id, field.options));
}

function objectiveOf(effective: Answers, seesIssue: RowDay['seesIssue']): RoadmapObjective | null {
  const value = objective.parse(effective[coreField.objective]);
  if (value === undefined || objective.isEmpty(value)) return null;
  if (value.kind === 'text') return { kind: 'text', text: value.text.trim() };
  return seesIssue(value.issueId) ? { kind: 'issue', issueId: value.issueId } : { kind: 'hidden' };
}

/** The template's first question for a quarter, then its end date, then the issue's due date. */
function targetOf(template: Template, effective: Answers, issue: RoadmapIssue): RoadmapTarget | null {
  const asked = template.fields.filter(({ type, id }) => type === 'quarter' || id === END_FIELD);
  for (const { id } of asked) {
    const given = effective[id];
    const named = quarter.safeParse(given);
    if (named.success) return { kind: 'quarter', quarter: named.data, source: 'template' };
    const on = dayAt(given);
    // A prefilled answer is the due date still: nobody has said so as the item's target.
    if (on !== null) return { kind: 'day', on, source: on === issue.dueOn ? 'due date' : 'template' };
  }
  return issue.dueOn === null ? null : { kind: 'day', on: issue.dueOn, source: 'due date' };
}

function dayAt(answer: Json | undefined): CalendarDate | null {
  return calendarDate.safeParse(answer).data ?? null;
}
