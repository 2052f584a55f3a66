import { checklistFile } from '../../domain/checklist/checklist-file';
import type { UseCase } from '../use-case';
import { getChecklist, getVersion } from './checklist-history';

/** One version as a file that another site can make a checklist of. It holds no launch and names nobody. */
export const exportChecklist: UseCase<'checklist.export'> = async (ports, { input: { checklistId, version } }) => {
  const known = await getChecklist(ports, checklistId);
  const checklist = await getVersion(ports.journal, known, version);
  return { fileName: `gantry-checklist-${checklistId}-v${version}.json`, file: checklistFile(checklist) };
};
