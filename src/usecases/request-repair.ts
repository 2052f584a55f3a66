import type { MirrorFinding } from '../domain/mirror/recognise-mirror';
import type { RepairQueue } from './ports';

/** Asks for a mirror to be written again where it isn't what the journal says. Absent before the first save is as it should be. */
export async function requestRepair(
  repairs: RepairQueue,
  entityId: string,
  { kind }: MirrorFinding,
  revision: number,
): Promise<void> {
  if (kind === 'current' || (kind === 'absent' && revision === 0)) return;
  await repairs.requestMirrorRepair(entityId);
}
