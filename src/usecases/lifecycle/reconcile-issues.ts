import { entitiesOfIssue } from './entities-of-issue';
import { recordProject } from './handle-issue-moved';
import type { LifecyclePorts } from './ports';

/** Three bulk fetches, 303 points; at a page a minute that is far below the hour's pool, which all installations share. */
const ISSUES_PER_RUN = 300;

/**
 * Compares one page of stored issues with what the app can see, and asks for the next. It finds moves and deletions that no event
 * told, such as a deleted project's. An issue that isn't seen is only noted and shown: administrators can take the app's browse
 * rights away and give them back, so nothing is ever deleted on that evidence.
 */
export async function reconcileIssues(ports: LifecyclePorts, after: string): Promise<void> {
  const stored = await ports.upkeep.livingIssuesAfter(after, ISSUES_PER_RUN);
  const last = stored.at(-1);
  if (!last) return;
  const issueIds = [...new Set(stored.map(({ issueId }) => issueId))];
  const seen = await ports.issuesForApp.existing(issueIds);
  const projectOf = new Map(seen.map(({ issueId, projectId }) => [issueId, projectId]));

  for (const issueId of issueIds) {
    // Reading brings a summary up to date that a crashed writer left without its tombstone.
    if (projectOf.has(issueId) || !(await isStored(ports, issueId))) continue;
    await ports.absences.note([issueId], ports.clock.now());
  }
  await ports.absences.clear([...projectOf.keys()]);
  for (const { issueId, projectId } of stored) {
    const now = projectOf.get(issueId);
    if (now === undefined || now === projectId) continue;
    await recordProject(ports, await entitiesOfIssue(ports.journal, issueId), now);
  }
  if (stored.length === ISSUES_PER_RUN) await ports.reconciliation.reconcileAfter(last.issueId);
}

async function isStored({ journal }: Pick<LifecyclePorts, 'journal'>, issueId: string): Promise<boolean> {
  return (await entitiesOfIssue(journal, issueId)).some(({ deletedAt }) => deletedAt === null);
}
