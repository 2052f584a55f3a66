import type { State } from '../journal/patch';
import type { RoadmapFacts } from '../rollup/issue-facts';
import { coreField } from '../template/builtin/core';
import { confidence } from '../template/field-types/confidence';
import { riskList } from '../template/field-types/risk-list';
import { reportOf, roadmapFromState } from './roadmap-item';

/** What a rollup reads of a roadmap item: the words of its owner, as they stand. Half a report of health is none. */
export function roadmapFactsOf(state: State): RoadmapFacts {
  const item = roadmapFromState(state);
  const { answers } = item;
  const report = reportOf(item);
  const level = confidence.parse(answers[coreField.confidence])?.level;
  return {
    health: report && { state: report.state, sentence: report.sentence, reportedAt: report.at },
    confidence: level ?? null,
    risks: riskList.parse(answers[coreField.risks]) ?? [],
  };
}
