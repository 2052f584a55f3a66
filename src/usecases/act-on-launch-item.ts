import type { ItemAction } from '../contract/launch';
import { actOnItem } from '../domain/launch/item-actions';
import { findItem } from '../domain/launch/launch';
import { changeLaunch } from './change-launch';
import { checkEvidence, evidenceIn } from './launch-items/check-evidence';
import { checkPeople, peopleIn } from './launch-items/check-people';
import { requireUnchanged } from './require-unchanged';
import type { UseCase } from './use-case';

/** Adding evidence takes nothing away from what others did in the meantime. */
const ADDING: ReadonlySet<ItemAction['kind']> = new Set(['attach evidence']);

const CHANGED =
  'Somebody else changed this item since you opened it, so yours was not saved. Look at it as it is now, then decide again.';

/** One person's action on one item. Others may act on other items at the same time; on the same item, they are seen first. */
export const actOnLaunchItem: UseCase<'launch.act'> = (ports, call) => {
  const { itemId, action, baseRevision } = call.input;
  // Asked once, however often somebody else is first.
  let checked: ReturnType<typeof checkEvidence> | undefined;
  return changeLaunch(ports, call, {
    operation: 'launch.act',
    right: 'item.work',
    decide: async (launch, actor, moment, standing) => {
      if (!ADDING.has(action.kind)) {
        await requireUnchanged(standing, baseRevision, (path) => path.startsWith(`items/${itemId}/`), CHANGED);
      }
      checked ??= checkEvidence(ports, evidenceIn(action));
      const { cited, refused } = await checked;
      const decided = refused ?? actOnItem(launch, itemId, action, actor, moment, cited);
      if (!decided.ok) return decided;
      const named = peopleIn(action, findItem(launch, itemId));
      return (await checkPeople(ports.people, named, actor.accountId)) ?? decided;
    },
  });
};
