import { actOnItems, type ManyResult } from '../../domain/launch/act-on-items';
import { write } from '../../domain/launch/action-result';
import { changeLaunch } from '../change-launch';
import type { Standing } from '../commit-change';
import type { UseCase } from '../use-case';
import { checkPeople } from './check-people';

/** One thing done to many items as one change. Those that refuse it, and those that others changed meanwhile, are told each by name. */
export const actOnManyItems: UseCase<'launch.actOnMany'> = async (ports, call) => {
  const { itemIds, action, baseRevision } = call.input;
  let last: ManyResult = { patch: {}, done: [], refused: [] };
  const changed = await changeLaunch(ports, call, {
    operation: 'launch.actOnMany',
    right: 'item.work',
    decide: async (launch, actor, moment, standing) => {
      const ownerId = action.kind === 'set owner' ? action.ownerId : null;
      const named = ownerId === null ? [] : [{ accountId: ownerId, path: 'ownerId' }];
      const refused = await checkPeople(ports.people, named, actor.accountId);
      if (refused !== null) return refused;
      last = actOnItems(launch, itemIds, action, {
        actor,
        moment,
        changed: await itemsChangedSince(standing, baseRevision),
      });
      return write(last.patch);
    },
  });
  return { ...changed, done: last.done, refused: last.refused };
};

async function itemsChangedSince(standing: Standing, baseRevision: number): Promise<ReadonlySet<string>> {
  if (standing.revision <= baseRevision) return new Set();
  const since = await standing.entriesAfter(baseRevision);
  const paths = since.flatMap(({ patch }) => Object.keys(patch));
  return new Set(paths.flatMap((path) => /^items\/([^/]+)\//.exec(path)?.[1] ?? []));
}
