import type { ItemAction as AskedAction } from '../contract/launch';
import type { IssueHead } from '../contract/person';
import { refuse, type LaunchActor } from '../domain/launch/action-result';
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
      const result = await runCheck(ports.jql, launch, itemId, actor, head);
      return result === null
        ? refuse(
            'notAllowed',
            'The check runs with the rights of the item’s owner or a release manager: ask one of them.',
          )
        : actOnItem(launch, itemId, { kind: 'record check', passed: result }, actor, moment);
    },
  });
};

/** Passes when the query finds nothing. Null when this person may not run it: it would tell them what only others may see. */
async function runCheck(
  jql: JqlPort,
  launch: Launch,
  itemId: string,
  actor: LaunchActor,
  head: IssueHead,
): Promise<boolean | null> {
  const item = findItem(launch, itemId);
  if (!item || item.definition.jql === null || !mayRunCheck(item, actor)) return null;
  const known = new Set(await jql.priorityNames());
  const query = fillAutomaticJql(item.definition.jql, {
    projectKey: head.projectKey,
    issueKey: head.key,
    topPriorities: planDefaults.topPriorities.filter((name) => known.has(name)),
  });
  return !(await jql.matchesAny(query));
}
