import type { MirrorFinding } from '../domain/mirror/recognise-mirror';
import type { RepairQueue } from './ports';

/** Asks for a mirror to be written again where it isn't what the journal says; `isExpected` as in `recogniseMirror`. */
export async function requestRepair(
  repairs: RepairQueue,
  entityId: string,
  { kind }: MirrorFinding,
  isExpected: boolean,
): Promise<void> {
  if (kind === 'current' || (kind === 'absent' && !isExpected)) return;
  await tryRequestRepair(repairs, entityId);
}

/** A repair that can't be asked for now is asked for when the mirror is looked at next; nobody has to wait or fail for it. */
export async function tryRequestRepair(repairs: RepairQueue, entityId: string): Promise<void> {
  await repairs.requestMirrorRepair(entityId).catch(() => undefined);
}
