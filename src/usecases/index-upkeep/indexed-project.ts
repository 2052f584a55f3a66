import type { IndexedProject, IndexRun } from './index-run';

const ISSUES_AT_ONCE = 2_000;

/** Everything that is indexed of a project, by the numbers of its keys, which is the order in which Jira gives and compares issues. */
export async function indexedProject(
  { index, indexWriter }: Pick<IndexRun, 'index' | 'indexWriter'>,
  projectId: string,
): Promise<IndexedProject> {
  const issues: { id: string; number: number }[] = [];
  for (let after = ''; ;) {
    const ids = await indexWriter.idsAfter(projectId, after, ISSUES_AT_ONCE);
    const rows = await index.find(ids);
    issues.push(...rows.map(({ id, key }) => ({ id, number: keyNumber(key) })));
    const last = ids.at(-1);
    if (ids.length < ISSUES_AT_ONCE || last === undefined) break;
    after = last;
  }
  return { projectId, issues: issues.sort((a, b) => a.number - b.number) };
}

export const keyNumber = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1));
