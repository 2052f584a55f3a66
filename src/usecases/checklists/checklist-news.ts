import type { ChecklistNews } from '../../contract/offered-checklist';
import type { ChecklistTemplate } from '../../domain/launch/checklist';
import { offeredChanges } from '../../domain/launch/checklist-offer';
import type { Launch } from '../../domain/launch/launch';
import { checklistAt, findChecklistRecord } from '../checklist-library';
import { isRunning } from '../launch-reading';
import type { JournalPort } from '../ports';

/** The version that a running launch's checklist offers it. */
export interface OfferedVersion {
  readonly checklist: ChecklistTemplate;
  /** Why it was published, or why the one after it was taken back; may be empty. */
  readonly note: string;
}

/**
 * The version that stands on offer to a running launch: another than it started with, or the same again after it took over parts of one
 * that was taken back. Null where there is none. An archived checklist offers nothing.
 */
export async function versionOffered(
  journal: Pick<JournalPort, 'find'>,
  launch: Launch,
): Promise<OfferedVersion | null> {
  if (!isRunning(launch)) return null;
  const { id, version } = launch.templateRef;
  const record = await findChecklistRecord(journal, id);
  if (record === null || record.current === null || record.isArchived) return null;
  const { current, versions } = record;
  const hasOther = Object.values(launch.checklistChoices).some((choice) => choice.version !== current);
  if (current === version && !hasOther) return null;
  const checklist = await checklistAt(journal, id, current);
  if (checklist === null) return null;
  const withdrawn = current < version ? versions.get(version)?.withdrawn?.reason : undefined;
  return { checklist, note: withdrawn ?? versions.get(current)?.note ?? '' };
}

/** Whether there is anything to decide on; null where not. */
export async function checklistNews(
  journal: Pick<JournalPort, 'find'>,
  launch: Launch | null,
): Promise<ChecklistNews | null> {
  const offered = launch === null ? null : await versionOffered(journal, launch);
  if (launch === null || offered === null) return null;
  const changes = offeredChanges(launch, offered.checklist).length;
  return changes === 0 ? null : { version: offered.checklist.version, changes };
}
