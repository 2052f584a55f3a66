import type { Json } from '../json';
import type { Problem } from '../problem';

/** What a file holds that one site writes and another reads: `{format, schema, <part>}`. */
export interface FileKind {
  readonly format: string;
  readonly schema: number;
  /** The name of what it holds, in the file and in sentences: 'template'. */
  readonly part: 'template' | 'checklist';
}

/** Keys that mean something to JavaScript itself: nothing in a file has them. */
const unsafeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The content of such a file with what is wrong in its keys; no content where the file is another, or holds none. */
export function contentOfFile(
  file: Json,
  { format, schema, part }: FileKind,
): { readonly content: Readonly<Record<string, Json>> | null; readonly problems: readonly Problem[] } {
  const refused = (...problems: readonly Problem[]) => ({ content: null, problems });
  if (!isGroup(file)) return refused(problem('', `not_a_${part}`, `This is not a Gantry ${part} file.`));
  if (file['format'] !== format) {
    return refused(
      problem('format', `not_a_${part}`, `This is not a Gantry ${part} file: its format isn’t “${format}”.`),
    );
  }
  if (file['schema'] !== schema) {
    const message = `This file is of schema ${JSON.stringify(file['schema'] ?? null)}; this Gantry reads schema ${schema}.`;
    return refused(problem('schema', 'unknown_schema', message));
  }
  const unsafe = unsafeKeyProblems(file, '');
  const content = file[part];
  if (content === undefined || !isGroup(content)) {
    return refused(...unsafe, problem(part, 'missing', `The file holds no ${part}.`));
  }
  return { content, problems: unsafe };
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
