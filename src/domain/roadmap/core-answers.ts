import type { JiraFacts } from './jira-facts';
import type { Answers } from './effective-answers';
import { coreField } from '../template/builtin/core';
import type { Horizon } from './stage';

/** Later, until somebody says otherwise. */
export function horizonOf(answers: Answers): Horizon {
  const horizon = answers[coreField.horizon];
  return horizon === 'now' || horizon === 'next' ? horizon : 'later';
}

/** The one who is named, else the assignee; null when there is neither. */
export function decisionOwnerOf(answers: Answers, facts: Pick<JiraFacts, 'assigneeId'>): string | null {
  const named = answers[coreField.decisionOwner];
  return typeof named === 'string' && named !== '' ? named : facts.assigneeId;
}
