import type { CalendarDate } from '../calendar/calendar-date';
import type { TimeZone } from '../calendar/time-zone';
import { horizonOf } from '../roadmap/core-answers';
import { effectiveAnswers, prefillsOf, type Answers } from '../roadmap/effective-answers';
import { withLinkedInsights, type LinkedInsightFacts } from '../roadmap/linked-insights';
import { gapsAt } from '../roadmap/gaps';
import type { JiraFacts } from '../roadmap/jira-facts';
import { healthUpdateOf } from '../roadmap/reported-health';
import { reportOf, type RoadmapItem } from '../roadmap/roadmap-item';
import { stageOf } from '../roadmap/stage';
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
  const given = effectiveAnswers(template, item.answers, prefillsOf(template, facts));
  const effective = withLinkedInsights(template, given, insights);
  const stage = stageOf({ horizon: horizonOf(effective), statusCategory: facts.statusCategory });
  const update = healthUpdateOf(reportOf(item), stage, day.today, day.timeZone);
  return {
    template: { id: template.id, version: template.version },
    stage,
    gaps: gapsAt(stage, template, effective).map(({ fieldId }) => fieldId),
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
