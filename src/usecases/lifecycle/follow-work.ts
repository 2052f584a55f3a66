import { takeOverStatus, type WorkStanding } from '../launch-work/take-over-status';
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
  if (standing === undefined) return;
  for (const entityId of entityIds) await takeOverStatus(ports, entityId, [standing]);
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
  const standings = await ports.issuesForApp.standings(issueIds);
  const ofLaunch = new Map<string, WorkStanding[]>();
  for (const standing of standings) {
    for (const entityId of await ports.works.launchesOf(standing.issueId)) {
      ofLaunch.set(entityId, [...(ofLaunch.get(entityId) ?? []), standing]);
    }
  }
  for (const [entityId, works] of ofLaunch) await takeOverStatus(ports, entityId, works);
}
