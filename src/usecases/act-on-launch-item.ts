import type { ItemAction as AskedAction } from '../contract/launch';
import type { IssueHead } from '../contract/person';
import { refuse, type ActionResult, type LaunchActor } from '../domain/launch/action-result';
import { fillAutomaticJql } from '../domain/launch/automatic-jql';
import { actOnItem } from '../domain/launch/item-actions';
import { findItem, type Launch } from '../domain/launch/launch';
import { mayRunCheck } from '../domain/launch/record-check';
import { planDefaults } from '../domain/rollup/plan-defaults';
import { changeLaunch } from './change-launch';
import type { JqlPort } from './ports';
import { requireUnchanged } from './require-unchanged';
import type { UseCase } from './use-case';

/** Adding evidence or a check's result takes nothing away from what others did in the meantime. */
const ADDING: ReadonlySet<AskedAction['kind']> = new Set(['attach evidence', 'run check']);

const CHANGED =
  'Somebody else changed this item since you opened it, so yours was not saved. Look at it as it is now, then decide again.';

/** One person's action on one item. Others may act on other items at the same time; on the same item, they are seen first. */
export const actOnLaunchItem: UseCase<'launch.act'> = (ports, call) => {
  const { itemId, action, baseRevision } = call.input;
  return changeLaunch(ports, call, {
    operation: 'launch.act',
    right: 'item.work',
    decide: async (launch, actor, moment, standing, head) => {
      if (!ADDING.has(action.kind)) {
        await requireUnchanged(standing, baseRevision, (path) => path.startsWith(`items/${itemId}/`), CHANGED);
      }
      if (action.kind !== 'run check') return actOnItem(launch, itemId, action, actor, moment);
      const check = await runCheck(ports.jql, launch, itemId, actor, head);
      return 'refused' in check
        ? check.refused
        : actOnItem(launch, itemId, { kind: 'record check', passed: check.passed }, actor, moment);
    },
  });
};

/** Passes when the query finds nothing. Refused to those whom it would tell what only others may see. */
async function runCheck(
  jql: JqlPort,
  launch: Launch,
  itemId: string,
  actor: LaunchActor,
  head: IssueHead,
): Promise<{ readonly passed: boolean } | { readonly refused: ActionResult }> {
  const item = findItem(launch, itemId);
  if (!item || item.definition.jql === null || !mayRunCheck(item, actor)) {
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
