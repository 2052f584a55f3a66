import type { IssueHead } from '../../contract/person';
import { refuse, type ActionResult, type LaunchActor, type Moment } from '../../domain/launch/action-result';
import { fillAutomaticJql } from '../../domain/launch/automatic-jql';
import { findItem, type Launch } from '../../domain/launch/launch';
import { mayRunCheck } from '../../domain/launch/record-check';
import { planDefaults } from '../../domain/rollup/plan-defaults';
import type { JqlPort } from '../ports';

/** Passes when the query finds nothing. Refused to those whom it would tell what only others may see. */
export async function runCheck(
  jql: JqlPort,
  { launch, itemId, head }: { readonly launch: Launch; readonly itemId: string; readonly head: IssueHead },
  actor: LaunchActor,
  { today }: Moment,
): Promise<{ readonly passed: boolean } | { readonly refused: ActionResult }> {
  const item = findItem(launch, itemId);
  if (!item || item.definition.jql === null || !mayRunCheck(item, actor, today)) {
    const message = 'The check runs with the rights of the item’s owner or a release manager: ask one of them.';
    return { refused: refuse('notAllowed', message) };
  }
  const [priorities, issueTypes] = await Promise.all([jql.priorityNames(), jql.issueTypeNames()]);
  const filled = fillAutomaticJql(item.definition.jql, {
    projectKey: head.projectKey,
    issueKey: head.key,
    topPriorities: planDefaults.topPriorities,
    site: { priorities, issueTypes },
  });
  if (filled.ok) return { passed: !(await jql.matchesAny(filled.jql)) };
  const message =
    `The check looks for issues of the type ${filled.missingType}, and this site shows you no type of that name, so it can’t run. ` +
    'Nothing was changed. Look for open bugs yourself; a release manager can then waive the item or call it not applicable.';
  return { refused: refuse('invalid', message) };
}
