import type { State } from '../journal/patch';
import type { RoadmapFacts } from '../rollup/issue-facts';
import { coreField } from '../template/builtin/core';
import { confidence } from '../template/field-types/confidence';
import { health } from '../template/field-types/health';
import { riskList } from '../template/field-types/risk-list';
import { roadmapFromState } from './roadmap-item';

/** What a rollup reads of a roadmap item: the words of its owner, as they stand. A health without its word isn't a report. */
export function roadmapFactsOf(state: State): RoadmapFacts {
  const { answers, healthReport } = roadmapFromState(state);
  const reported = health.parse(answers[coreField.health]);
  const level = confidence.parse(answers[coreField.confidence])?.level;
  return {
    health:
      reported?.state !== undefined && healthReport !== null
        ? { state: reported.state, sentence: reported.sentence ?? '', reportedAt: healthReport.at }
        : null,
    confidence: level ?? null,
    risks: riskList.parse(answers[coreField.risks]) ?? [],
  };
}
