import { call } from '../../api';

/** Makes a template, as a copy where one is named, and answers its id. */
export async function createTemplate(copiedId: string | null, name: string): Promise<string> {
  const from =
    copiedId === null ? { kind: 'blank' as const, name } : { kind: 'copy' as const, templateId: copiedId, name };
  return (await call('template.create', { from })).templateId;
}
