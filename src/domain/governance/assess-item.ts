import type { CalendarDate } from '../calendar/calendar-date';
import type { TimeZone } from '../calendar/time-zone';
import type { Answers } from '../roadmap/effective-answers';
import type { LinkedInsightFacts } from '../roadmap/linked-insights';
import type { JiraFacts } from '../roadmap/jira-facts';
import { readItem } from '../roadmap/read-item';
import { healthUpdateOf } from '../roadmap/reported-health';
import { reportOf, type RoadmapItem } from '../roadmap/roadmap-item';
import { coreField } from '../template/builtin/core';
import { objective } from '../template/field-types/objective';
import type { Template } from '../template/template';
import { askedFields, isBlank } from './field-use';
import type { FilledItem } from './filled-item';

/** Everything that a scorecard reads off an item, and the fields that count for how much each is used. */
export interface AssessedItem extends Omit<FilledItem, 'issueId' | 'projectId' | 'openOverride'> {
  readonly effective: Answers;
}

/** How an item stands today: by its template's version, its answers, what Jira knows of its issue, and the insights linked to it. */
export function assessItem(
  item: RoadmapItem,
  template: Template,
  facts: JiraFacts,
  insights: readonly LinkedInsightFacts[],
  day: { readonly today: CalendarDate; readonly timeZone: TimeZone },
): AssessedItem {
  const { effective, stage, gaps } = readItem(template, { answers: item.answers, facts, insights });
  const update = healthUpdateOf(reportOf(item), stage, day.today, day.timeZone);
  return {
    template: { id: template.id, version: template.version },
    stage,
    gaps: gaps.map(({ fieldId }) => fieldId),
    blank: askedFields(template, stage, effective)
      .filter((field) => isBlank(field, effective))
      .map(({ id }) => id),
    update: update.state,
    updateAgeDays: update.ageDays,
    // Of the answers themselves: a template without the question doesn't make an objective that was once named go away.
    hasObjective: !objective.isEmpty(item.answers[coreField.objective]),
    effective,
  };
}
