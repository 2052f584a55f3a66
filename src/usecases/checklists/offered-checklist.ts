import type { OfferedChecklist } from '../../contract/offered-checklist';
import { BUILTIN_CHECKLIST_ID, type ChecklistTemplate, type Pack } from '../../domain/launch/checklist';
import type { Tier } from '../../domain/launch/tier';

/** A checklist as it is chosen for a launch, with what each pack of it brings. */
export function offeredChecklist(checklist: ChecklistTemplate): OfferedChecklist {
  const { id, version, name, weekendsToFriday } = checklist;
  const counts = { T1: countsOf(checklist, 'T1'), T2: countsOf(checklist, 'T2'), T3: countsOf(checklist, 'T3') };
  return { checklistId: id, version, name, isBuiltin: id === BUILTIN_CHECKLIST_ID, weekendsToFriday, counts };
}

function countsOf({ items }: ChecklistTemplate, tier: Tier): Readonly<Record<Pack, number>> {
  const of = (wanted: Pack) => items.filter((item) => item.pack === wanted && item.tiers[tier] !== null).length;
  return { core: of('core'), beta: of('beta'), region: of('region'), depth: of('depth') };
}
