import { json, type Json } from '../json';
import type { ChecklistTemplate } from '../launch/checklist';
import type { Problem } from '../problem';
import { schemaProblems } from '../template/check/schema-problems';
import { contentOfFile, type FileKind } from '../template/exchange-file';
import { checkChecklist } from './check-checklist';
import { checklistDraft, type ChecklistDraft } from './checklist-record';
import { nextChecklistDraft } from './new-checklist';

const kind: FileKind = { format: 'gantry-checklist', schema: 1, part: 'checklist' };

export type ReadChecklistFile =
  { readonly ok: true; readonly draft: ChecklistDraft } | { readonly ok: false; readonly problems: readonly Problem[] };

/** A version as a file: `{format, schema, checklist}`. It names nobody. */
export function checklistFile(checklist: ChecklistTemplate): Json {
  return json.parse({ format: kind.format, schema: kind.schema, checklist });
}

/** The draft that a file comes to, or everything that is wrong with it, with paths from the file's top. */
export function checklistOfFile(file: Json): ReadChecklistFile {
  const { content, problems } = contentOfFile(file, kind);
  if (content === null) return { ok: false, problems };
  const parsed = checklistDraft.safeParse(content);
  if (!parsed.success) {
    return { ok: false, problems: [...problems, ...schemaProblems(parsed.error.issues, 'checklist')] };
  }
  // The file's id says nothing: a new one is made here.
  const checked = checkChecklist(parsed.data, { checklistId: 'imported', version: 1 });
  if (checked.ok && problems.length === 0) return { ok: true, draft: nextChecklistDraft(checked.checklist) };
  const found = checked.ok ? [] : checked.problems;
  return {
    ok: false,
    problems: [
      ...problems,
      ...found.map((one) => ({ ...one, path: one.path === '' ? 'checklist' : `checklist/${one.path}` })),
    ],
  };
}
