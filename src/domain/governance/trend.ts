import type { CalendarDate } from '../calendar/calendar-date';
import type { TimeZone } from '../calendar/time-zone';
import type { JournalEntry } from '../journal/entry';
import { foldEntries, nothing } from '../journal/fold';
import { lifecycleOf } from '../journal/lifecycle';
import type { State } from '../journal/patch';
import { horizonOf } from '../roadmap/core-answers';
import { effectiveAnswers } from '../roadmap/effective-answers';
import { gapsAt } from '../roadmap/gaps';
import { healthUpdateOf } from '../roadmap/reported-health';
import { roadmapFromState, roadmapPath, type RoadmapItem } from '../roadmap/roadmap-item';
import { stageOf } from '../roadmap/stage';
import { coreField } from '../template/builtin/core';
import { objective } from '../template/field-types/objective';
import { versionKey } from '../template/version-key';
import type { Template } from '../template/template';
import type { WeekEnd } from './week-ends';

/** How many items there were at the end of a week, by what their own journals say. */
export interface TrendPoint {
  /** The Sunday that the week ended with. */
  readonly on: CalendarDate;
  readonly filled: number;
  readonly complete: number;
  readonly committed: number;
  readonly stale: number;
  readonly orphans: number;
}

/** What an item is from one change to the next. */
interface Standing extends Pick<RoadmapItem, 'healthReport'> {
  readonly isCommitted: boolean;
  readonly isOrphan: boolean;
  readonly isComplete: boolean;
  /** Nothing lacks but insights, which come from journals of their own. */
  readonly isCompleteWithInsight: boolean;
}

const bit = (is: boolean): number => (is ? 1 : 0);

export interface TrendReading {
  readonly templateAt: (templateId: string, version: number) => Template | null;
  readonly timeZone: TimeZone;
  /** Whether any insight was linked to the issue at the end of each week; none given, none linked. */
  readonly hadInsight: readonly boolean[];
}

/**
 * What one item's journal tells of each week. Jira's status of then isn't known: an item counts as committed while its horizon was
 * Now, as done never, and what Jira prefills counts as answered (rules, section 1).
 * @param entries the whole journal, oldest first
 * @returns a point a week, each count 0 or 1
 */
export function itemTrend(
  entries: readonly JournalEntry[],
  weeks: readonly WeekEnd[],
  reading: TrendReading,
): readonly TrendPoint[] {
  let at = 0;
  let folded = nothing;
  let standing: Standing | null = null;
  return weeks.map(({ sunday, before }, week) => {
    const from = at;
    while ((entries[at]?.at ?? before) < before) at += 1;
    if (at > from) {
      folded = foldEntries(entries.slice(from, at), folded);
      standing = standingOf(folded.state, reading);
    }
    if (standing === null) return { on: sunday, filled: 0, complete: 0, committed: 0, stale: 0, orphans: 0 };
    const { isCommitted, isOrphan, isComplete, isCompleteWithInsight, healthReport } = standing;
    const update = healthUpdateOf(healthReport, isCommitted ? 'committed' : 'draft', sunday, reading.timeZone);
    return {
      on: sunday,
      filled: 1,
      complete: bit(reading.hadInsight[week] === true ? isCompleteWithInsight : isComplete),
      committed: bit(isCommitted),
      stale: bit(update.state === 'due' || update.state === 'overdue'),
      orphans: bit(isOrphan),
    };
  });
}

/** Null where no template was chosen yet, or the issue was deleted then. */
function standingOf(state: State, { templateAt }: TrendReading): Standing | null {
  const item = roadmapFromState(state);
  if (item.templateId === null || item.templateVersion === null || lifecycleOf(state).deletedAt !== null) return null;
  const template = templateAt(item.templateId, item.templateVersion);
  if (template === null) return null;
  const effective = effectiveAnswers(template, item.answers, {});
  const stage = stageOf({ horizon: horizonOf(effective), statusCategory: 'new' });
  const fieldOf = new Map(template.fields.map((field) => [field.id, field]));
  const gaps = gapsAt(stage, template, effective)
    .flatMap(({ fieldId }) => fieldOf.get(fieldId) ?? [])
    .filter(({ prefill }) => prefill === undefined);
  return {
    isCommitted: stage === 'committed',
    isOrphan: stage === 'committed' && objective.isEmpty(item.answers[coreField.objective]),
    isComplete: gaps.length === 0,
    isCompleteWithInsight: gaps.every(({ type }) => type === 'insightList'),
    healthReport: item.healthReport,
  };
}

/** Every version that a journal ever bound its item to. */
export function templatesNamed(
  entries: readonly JournalEntry[],
): readonly { readonly templateId: string; readonly version: number }[] {
  let templateId: unknown = null;
  let version: unknown = null;
  const named = new Map<string, { readonly templateId: string; readonly version: number }>();
  for (const { patch } of entries) {
    templateId = patch[roadmapPath.templateId] ?? templateId;
    version = patch[roadmapPath.templateVersion] ?? version;
    if (typeof templateId !== 'string' || typeof version !== 'number') continue;
    named.set(versionKey(templateId, version), { templateId, version });
  }
  return [...named.values()];
}

/** Adds items' trends up, week by week. */
export function addTrends(trends: Iterable<readonly TrendPoint[]>, weeks: readonly WeekEnd[]): readonly TrendPoint[] {
  const sums = weeks.map(({ sunday }) => ({ on: sunday, filled: 0, complete: 0, committed: 0, stale: 0, orphans: 0 }));
  for (const trend of trends) {
    trend.forEach((point, index) => {
      const sum = sums[index];
      if (sum === undefined) return;
      sum.filled += point.filled;
      sum.complete += point.complete;
      sum.committed += point.committed;
      sum.stale += point.stale;
      sum.orphans += point.orphans;
    });
  }
  return sums;
}
