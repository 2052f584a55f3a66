import { findEntityName } from '../../domain/journal/entity-id';
import { systemAuthor } from '../../domain/journal/entry';
import { launchFromState } from '../../domain/launch/launch-state';
import { followWork, type WorkStage } from '../../domain/launch/link-work';
import { commitChange } from '../commit-change';
import { goOnOnceADay } from './go-on-once-a-day';
import type { LifecyclePorts } from './ports';

/** A bulk fetch of 50 points: far below the hour's pool at a page a minute. */
const ISSUES_PER_RUN = 50;

/** Under which name it is kept how far a day's pages were asked for. */
const MARK = 'works-followed-after';

type FollowPorts = Pick<LifecyclePorts, 'clock' | 'journal' | 'issuesForApp' | 'works' | 'repairs'>;

/**
 * An issue's status changed: every item whose work it is follows. The app asks Jira how the issue stands now, since events come late,
 * twice and out of order. An issue that is nobody's work costs one look into the index.
 */
export async function followIssue(ports: FollowPorts, issueId: string): Promise<void> {
  const entityIds = await ports.works.launchesOf(issueId);
  if (entityIds.length === 0) return;
  const [standing] = await ports.issuesForApp.standings([issueId]);
  if (standing) await follow(ports, entityIds, issueId, standing.statusCategory);
}

/** One page of all the issues that are items' work, then the next: what no event told is found within a day. */
export async function followAllAfter(
  ports: FollowPorts & Pick<LifecyclePorts, 'marks' | 'reconciliation'>,
  after: string,
): Promise<void> {
  const issueIds = await ports.works.issuesAfter(after, ISSUES_PER_RUN);
  const last = issueIds.at(-1);
  if (last !== undefined && issueIds.length === ISSUES_PER_RUN) {
    await goOnOnceADay(ports, MARK, last, (issueId) => ports.reconciliation.followWorkAfter(issueId));
  }
  for (const { issueId, statusCategory } of await ports.issuesForApp.standings(issueIds)) {
    await follow(ports, await ports.works.launchesOf(issueId), issueId, statusCategory);
  }
}

async function follow(
  ports: FollowPorts,
  entityIds: readonly string[],
  workIssueId: string,
  stage: WorkStage,
): Promise<void> {
  for (const entityId of entityIds) {
    const name = findEntityName(entityId);
    const known = await ports.journal.find(entityId);
    if (name?.kind !== 'launch' || known === null || known.deletedAt !== null) continue;
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
        const patch = launch === null ? {} : followWork(launch, workIssueId, stage);
        wrote = Object.keys(patch).length > 0;
        return { patch };
      },
    });
    if (wrote) await ports.repairs.requestMirrorRepair(entityId);
  }
}
