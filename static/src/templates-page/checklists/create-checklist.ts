import { call } from '../../api';

/** Makes a checklist, as a copy where one is named, and answers its id. */
export async function createChecklist(copiedId: string | null, name: string): Promise<string> {
  const from =
    copiedId === null ? { kind: 'blank' as const, name } : { kind: 'copy' as const, checklistId: copiedId, name };
  return (await call('checklist.create', { from })).checklistId;
}
