import type { Json } from '../../../../src/domain/json';
import type { Problem } from '../../../../src/domain/problem';
import { listOf, recordOf, textOf } from '../../roadmap-panel/fields/read-json';

export interface ProblemGroup {
  /** What the file's writer calls it: the template, a section, a field. */
  readonly title: string;
  readonly problems: readonly { readonly part: string; readonly message: string }[];
}

const nouns: Readonly<Record<string, string>> = { fields: 'Field', sections: 'Section', items: 'Item' };

/** All that is wrong with a file by what it is about, in the file's order: the template itself, its sections, its fields. */
export function groupProblems(
  problems: readonly Problem[],
  file: Json,
  whole: 'template' | 'checklist' = 'template',
): readonly ProblemGroup[] {
  const groups = new Map<string, { title: string; problems: { part: string; message: string }[] }>();
  for (const { path, message } of problems) {
    const [list = '', index = '', ...rest] = path.split('/');
    const noun = /^\d+$/.test(index) ? nouns[list] : undefined;
    const key = noun === undefined ? '' : `${list}/${index}`;
    const item = recordOf(listOf(recordOf(recordOf(file)[whole] ?? file)[list])[Number(index)]);
    const name = textOf(item.label) || textOf(item.title) || textOf(item.id);
    const title =
      noun === undefined ? `The ${whole} itself` : `${noun} ${Number(index) + 1}${name === '' ? '' : `, “${name}”`}`;
    const group = groups.get(key) ?? { title, problems: [] };
    group.problems.push({ part: noun === undefined ? path : rest.join('/'), message });
    groups.set(key, group);
  }
  return [...groups].toSorted(([one], [other]) => orderOf(one) - orderOf(other)).map(([, group]) => group);
}

const FIELDS_FROM = 10_000;

function orderOf(key: string): number {
  const [list, index] = key.split('/');
  if (index === undefined) return -1;
  return Number(index) + (list === 'fields' ? FIELDS_FROM : 0);
}
