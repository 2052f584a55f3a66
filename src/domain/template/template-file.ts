import { json, type Json } from '../json';
import type { Problem } from '../problem';
import { checkTemplate, sizeProblems } from './check-template';
import { nextDraft } from './new-draft';
import type { Template } from './template';
import { templateDraft, type TemplateDraft } from './template-record';
import { schemaProblems } from './check/schema-problems';

const FORMAT = 'gantry-template';
const SCHEMA = 1;

/** Keys that mean something to JavaScript itself: no template has them. */
const unsafeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export type ReadTemplateFile =
  { readonly ok: true; readonly draft: TemplateDraft } | { readonly ok: false; readonly problems: readonly Problem[] };

/** A version as a file: `{format, schema, template}`. */
export function templateFile(template: Template): Json {
  return json.parse({ format: FORMAT, schema: SCHEMA, template });
}

/** The draft that a file comes to, or everything that is wrong with it, with paths from the file's top. Text stays text. */
export function draftOfFile(file: Json): ReadTemplateFile {
  if (!isGroup(file)) return refused(problem('', 'not_a_template', 'This is not a Gantry template file.'));
  const heading = headingProblems(file);
  if (heading.length > 0) return { ok: false, problems: heading };
  const unsafe = unsafeKeyProblems(file, '');
  const content = file['template'];
  if (content === undefined || !isGroup(content)) {
    return refused(...unsafe, problem('template', 'missing', 'The file holds no template.'));
  }
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

function headingProblems(file: Readonly<Record<string, Json>>): readonly Problem[] {
  if (file['format'] !== FORMAT) {
    return [problem('format', 'not_a_template', `This is not a Gantry template file: its format isn’t “${FORMAT}”.`)];
  }
  if (file['schema'] === SCHEMA) return [];
  const message = `This file is of schema ${JSON.stringify(file['schema'] ?? null)}; this Gantry reads schema ${SCHEMA}.`;
  return [problem('schema', 'unknown_schema', message)];
}

function unsafeKeyProblems(value: Json, path: string): readonly Problem[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = path === '' ? key : `${path}/${key}`;
    return unsafeKeys.has(key)
      ? [problem(place, 'unsafe_key', `“${key}” can’t be the name of anything here. Remove it.`)]
      : unsafeKeyProblems(inner, place);
  });
}

function isGroup(value: Json): value is Readonly<Record<string, Json>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

const problem = (path: string, code: string, message: string): Problem => ({ path, code, message });
const refused = (...problems: readonly Problem[]): ReadTemplateFile => ({ ok: false, problems });
