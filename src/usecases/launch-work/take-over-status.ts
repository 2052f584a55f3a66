import { findEntityName } from '../../domain/journal/entity-id';
import { systemAuthor } from '../../domain/journal/entry';
import type { Patch } from '../../domain/journal/patch';
import { launchFromState } from '../../domain/launch/launch-state';
import { followWork, type WorkStage } from '../../domain/launch/link-work';
import { commitChange } from '../commit-change';
import type { Ports } from '../ports';

/** How an issue stands that may be the work of an item. */
export interface WorkStanding {
  readonly issueId: string;
  readonly statusCategory: WorkStage;
}

/**
 * Writes, as the app, what the items of a launch have to follow, as one change, and has the mirror follow too. Answers whether there was
 * anything: what is so already costs one reading of the journal.
 */
export async function takeOverStatus(
  ports: Pick<Ports, 'clock' | 'journal' | 'repairs'>,
  entityId: string,
  works: readonly WorkStanding[],
): Promise<boolean> {
  const name = findEntityName(entityId);
  const known = await ports.journal.find(entityId);
  if (name?.kind !== 'launch' || known === null || known.deletedAt !== null) return false;
  let wrote = false;
  await commitChange(ports, {
    entityId,
    kind: 'launch',
    issueId: name.issueId,
    projectId: known.projectId,
    authorId: systemAuthor.app,
    operation: 'work.followed',
    decide: ({ state }) => {
      const launch = launchFromState(state);
      const patches = works.map((work): Patch =>
        launch === null ? {} : followWork(launch, work.issueId, work.statusCategory),
      );
      const patch: Patch = Object.assign({}, ...patches);
      wrote = Object.keys(patch).length > 0;
      return { patch };
    },
  });
  if (wrote) await ports.repairs.requestMirrorRepair(entityId);
  return wrote;
}
