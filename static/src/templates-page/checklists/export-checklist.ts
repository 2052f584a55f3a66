import { call } from '../../api';
import { downloadText } from '../../portfolio-page/download-text';

/** Hands a published version to the browser as a file, in the form that importing takes. */
export async function exportChecklist(checklistId: string, version: number): Promise<void> {
  const { fileName, file } = await call('checklist.export', { checklistId, version });
  downloadText(fileName, `${JSON.stringify(file, null, 2)}\n`, 'application/json');
}
