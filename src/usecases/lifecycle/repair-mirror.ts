import { findEntityName } from '../../domain/journal/entity-id';
import { jsonEqual } from '../../domain/journal/json-equal';
import { json } from '../../domain/json';
import { mirrorKey } from '../../domain/mirror/mirror-key';
import type { Entity } from '../ports';
import { templateOfItem } from '../template-library';
import { deriveMirror } from './derive-mirror';
import type { LifecyclePorts } from './ports';

/** A writer that keeps being faster writes its own mirrors; after this many rounds the next repair takes over. */
const ROUNDS = 3;

/**
 * Makes an issue's property what the journal says: written again where it is behind or forged, removed where it was cloned or stands
 * for nothing. The journal is read again afterwards, so that an older revision never stays over one that was saved meanwhile.
 */
export async function repairMirror(
  ports: Pick<LifecyclePorts, 'journal' | 'issuesForApp' | 'repairs' | 'clock'>,
  entityId: string,
): Promise<void> {
  const name = findEntityName(entityId);
  if (name?.kind !== 'roadmap' && name?.kind !== 'launch') return;
  for (let round = 0; round < ROUNDS; round += 1) {
    const entities = await ports.journal.ofIssue(name.issueId, name.kind);
    if (!(await settleMirror(ports, name.issueId, name.kind, entities))) return;
    if (revisionsOf(await ports.journal.ofIssue(name.issueId, name.kind)) === revisionsOf(entities)) return;
  }
  await ports.repairs.requestMirrorRepair(entityId);
}

/** Whether something had to be written. An issue that the app can't see is left alone: reconciliation notices it. */
async function settleMirror(
  { journal, issuesForApp, clock }: Pick<LifecyclePorts, 'journal' | 'issuesForApp' | 'clock'>,
  issueId: string,
  kind: keyof typeof mirrorKey,
  entities: readonly Entity[],
): Promise<boolean> {
  const key = mirrorKey[kind];
  const properties = await issuesForApp.readProperties(issueId, [key]);
  if (!properties) return false;
  const found = json.safeParse(properties[key]).data;
  const wanted = await deriveMirror[kind](entities, {
    now: clock.now(),
    templateOf: (item) => templateOfItem(journal, item),
  });
  if (wanted === null) {
    if (found === undefined) return false;
    await issuesForApp.deleteProperty(issueId, key);
  } else {
    if (found !== undefined && jsonEqual(found, wanted)) return false;
    await issuesForApp.writeProperty(issueId, key, wanted);
  }
  return true;
}

const revisionsOf = (entities: readonly Entity[]): string =>
  entities.map(({ entityId, revision }) => `${entityId}@${revision}`).join(' ');
