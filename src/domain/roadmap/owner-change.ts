import { applyPatch, type Patch } from '../journal/patch';
import { coreField } from '../template/builtin/core';
import { decisionOwnerOf } from './core-answers';
import type { JiraFacts } from './jira-facts';
import { roadmapPath, type RoadmapItem } from './roadmap-item';

/**
 * A patch that makes somebody else the decision owner ends the delegation of the one before: whom one trusted to report health, the
 * next may not. One that names a delegate itself, such as the undo of a change of owner, stays as it is.
 */
export function withoutStrangersDelegate(
  patch: Patch,
  before: Pick<RoadmapItem, 'answers' | 'healthDelegate'>,
  facts: Pick<JiraFacts, 'assigneeId'>,
): Patch {
  const owner = patch[roadmapPath.answer(coreField.decisionOwner)];
  if (owner === undefined || before.healthDelegate === null || roadmapPath.healthDelegate in patch) return patch;
  const after = applyPatch(before.answers, { [coreField.decisionOwner]: owner });
  return decisionOwnerOf(after, facts) === decisionOwnerOf(before.answers, facts)
    ? patch
    : { ...patch, [roadmapPath.healthDelegate]: null };
}
