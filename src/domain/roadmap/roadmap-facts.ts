import { calendarDate } from '../calendar/calendar-date';
import { quarter, quarterOf, type Quarter } from '../calendar/quarter';
import type { State } from '../journal/patch';
import type { RoadmapFacts } from '../rollup/issue-facts';
import { coreField } from '../template/builtin/core';
import { deliveryField } from '../template/builtin/delivery';
import { confidence } from '../template/field-types/confidence';
import { objective } from '../template/field-types/objective';
import { riskList } from '../template/field-types/risk-list';
import { horizonOf } from './core-answers';
import type { Answers } from './effective-answers';
import { reportOf, roadmapFromState } from './roadmap-item';

/**
 * What a rollup reads of a roadmap item: the words of its owner, as they stand. Half a report of health is none. The owner is whom the item
 * names: the assignee, who stands in on the panel, is Jira's to tell and not the item's.
 */
export function roadmapFactsOf(state: State): RoadmapFacts {
  const item = roadmapFromState(state);
  const { answers } = item;
  const report = reportOf(item);
  const level = confidence.parse(answers[coreField.confidence])?.level;
  const owner = answers[coreField.decisionOwner];
  const goal = objective.parse(answers[coreField.objective]);
  return {
    health: report && { state: report.state, sentence: report.sentence, reportedAt: report.at },
    confidence: level ?? null,
    risks: riskList.parse(answers[coreField.risks]) ?? [],
    ownerId: typeof owner === 'string' && owner !== '' ? owner : null,
    objective: goal === undefined || objective.isEmpty(goal) ? null : goal,
    horizon: item.templateId === null ? null : horizonOf(answers),
    quarter: targetQuarter(answers),
  };
}

/** The window that a delivery promises; a day that stands in its place lies in a quarter too. */
function targetQuarter(answers: Answers): Quarter | null {
  const target = answers[deliveryField.targetWindow];
  const named = quarter.safeParse(target);
  if (named.success) return named.data;
  const day = calendarDate.safeParse(target);
  return day.success ? quarterOf(day.data) : null;
}
