import { json, type Json } from '../json';
import type { Problem } from '../problem';
import { checkTemplate, sizeProblems } from './check-template';
import { contentOfFile, type FileKind } from './exchange-file';
import { nextDraft } from './new-draft';
import type { Template } from './template';
import { templateDraft, type TemplateDraft } from './template-record';
import { schemaProblems } from './check/schema-problems';

const kind: FileKind = { format: 'gantry-template', schema: 1, part: 'template' };

export type ReadTemplateFile =
  { readonly ok: true; readonly draft: TemplateDraft } | { readonly ok: false; readonly problems: readonly Problem[] };

/** A version as a file: `{format, schema, template}`. */
export function templateFile(template: Template): Json {
  return json.parse({ format: kind.format, schema: kind.schema, template });
}

/** The draft that a file comes to, or everything that is wrong with it, with paths from the file's top. Text stays text. */
export function draftOfFile(file: Json): ReadTemplateFile {
  const { content, problems: unsafe } = contentOfFile(file, kind);
  if (content === null) return refused(...unsafe);
  const parsed = templateDraft.safeParse(content);
  if (!parsed.success) return refused(...unsafe, ...schemaProblems(parsed.error.issues, 'template'));
  const draft = parsed.data;
  const large = sizeProblems(draft);
  // A new template has no earlier versions, and its id is made here: the file's says nothing.
  const checked = checkTemplate(draft, { templateId: 'imported', version: 1, earlier: [] });
  const problems = checked.ok ? [] : checked.problems;
  if (unsafe.length + large.length + problems.length > 0 || !checked.ok) {
    return refused(
      ...unsafe,
      ...problems.map((one) => ({ ...one, path: one.path === '' ? 'template' : `template/${one.path}` })),
    );
  }
  return { ok: true, draft: nextDraft(checked.template) };
}

const refused = (...problems: readonly Problem[]): ReadTemplateFile => ({ ok: false, problems });
