import { launchEntityId, roadmapEntityId } from '../../domain/journal/entity-id';
import { mirrorKey } from '../../domain/mirror/mirror-key';
import type { LifecyclePorts } from './ports';
import { repairMirror } from './repair-mirror';

/**
 * A clone starts empty, but Jira copies the original's properties to it: JQL would find values that nobody gave this issue until
 * somebody opens it. What no journal of this issue accounts for is removed.
 */
export async function handleIssueCreated(
  ports: Pick<LifecyclePorts, 'journal' | 'issuesForApp' | 'repairs' | 'clock'>,
  issueId: string,
): Promise<void> {
  const properties = await ports.issuesForApp.readProperties(issueId, [mirrorKey.roadmap, mirrorKey.launch]);
  if (!properties) return;
  if (properties[mirrorKey.roadmap] !== undefined) await repairMirror(ports, roadmapEntityId(issueId));
  if (properties[mirrorKey.launch] !== undefined) await repairMirror(ports, launchEntityId(issueId, 1));
}
