import { compareChecklists } from '../../domain/checklist/compare-checklists';
import { checklistAt } from '../checklist-library';
import type { UseCase } from '../use-case';
import { getChecklist, getVersion } from './checklist-history';

/** One version as it was published, beside what was offered before it. */
export const readChecklistVersion: UseCase<'checklist.readVersion'> = async (ports, { input }) => {
  const { checklistId, version } = input;
  const known = await getChecklist(ports, checklistId);
  const checklist = await getVersion(ports.journal, known, version);
  const before = known.record.versions.get(version)?.before ?? null;
  const earlier = before === null ? null : await checklistAt(ports.journal, checklistId, before);
  return { checklist, change: earlier === null ? null : compareChecklists(earlier, checklist) };
};
