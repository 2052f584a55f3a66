import { roadmapEntityId } from '../../domain/journal/entity-id';
import { jsonEqual } from '../../domain/journal/json-equal';
import { json } from '../../domain/json';
import { mirrorKey, mirrorSchema } from '../../domain/mirror/mirror-key';
import type { Entity } from '../ports';
import { templateOfItem } from '../template-library';
import { deriveMirror } from './derive-mirror';
import type { LifecyclePorts } from './ports';

/** A reading of one property each, 100 points; at a page a minute that is far below the hour's pool, which all installations share. */
const ISSUES_PER_RUN = 50;

/** Under which name it is kept which format the roadmap mirrors were last brought to. */
const MARK = 'roadmap-mirror-schema';

/**
 * Starts going over all roadmap mirrors where they were last written in another format. Nothing else makes one out of date unnoticed: it
 * tells a saved revision under a published version of a template, and neither ever changes.
 */
export async function startRoadmapRefresh(ports: Pick<LifecyclePorts, 'marks' | 'reconciliation'>): Promise<void> {
  if ((await ports.marks.find(MARK)) !== String(mirrorSchema)) await ports.reconciliation.refreshRoadmapsAfter('');
}

/** Has those of one page of mirrors written again that aren't what the journal says, and asks for the next. */
export async function refreshRoadmapMirrors(ports: LifecyclePorts, after: string): Promise<void> {
  const issueIds = await ports.upkeep.roadmapIssuesAfter(after, ISSUES_PER_RUN);
  for (const entity of await ports.journal.ofIssues(issueIds, 'roadmap')) {
    if (await isOutOfDate(ports, entity)) await ports.repairs.requestMirrorRepair(roadmapEntityId(entity.issueId));
  }
  const last = issueIds.at(-1);
  if (last !== undefined && issueIds.length === ISSUES_PER_RUN) await ports.reconciliation.refreshRoadmapsAfter(last);
  else await ports.marks.save(MARK, String(mirrorSchema));
}

async function isOutOfDate(
  { journal, issuesForApp, clock }: Pick<LifecyclePorts, 'journal' | 'issuesForApp' | 'clock'>,
  entity: Entity,
): Promise<boolean> {
  const properties = await issuesForApp.readProperties(entity.issueId, [mirrorKey.roadmap]);
  if (properties === null) return false;
  const wanted = await deriveMirror.roadmap([entity], {
    now: clock.now(),
    templateOf: (item) => templateOfItem(journal, item),
  });
  return !jsonEqual(json.safeParse(properties[mirrorKey.roadmap]).data ?? null, wanted);
}
