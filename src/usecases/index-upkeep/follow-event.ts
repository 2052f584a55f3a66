import { applyChanges, type ChangedItem, type ToldIssue } from '../../domain/portfolio-index/apply-changes';
import type { IndexedField } from '../../domain/portfolio-index/indexed-field';
import { fieldsOf } from './index-run';
import { indexMarks, readMark, type IndexPass } from './index-marks';
import type { CatchUpPorts } from './ports';

/** What Jira tells of issues, as far as it matters to the index. */
export type IndexEvent =
  | { readonly kind: 'updated'; readonly issue: ToldIssue; readonly items: readonly ChangedItem[] }
  | { readonly kind: 'created' | 'deleted'; readonly issueId: string }
  /** Of these issues it is only known that something changed, such as their links. */
  | { readonly kind: 'unclear'; readonly issueIds: readonly string[] };

type FollowPorts = Pick<CatchUpPorts, 'clock' | 'marks' | 'index' | 'indexWriter'>;

/**
 * Brings what an event tells into the index, at no points. What it leaves open, or what doesn't fit to what the index knows, is read again
 * by the worker. Events come late, twice and out of order: none takes an issue back in time. Before the first build begins there is
 * nothing to follow.
 */
export async function followEvent(ports: FollowPorts, event: IndexEvent): Promise<void> {
  switch (event.kind) {
    case 'updated':
      return followUpdate(ports, event.issue, event.items);
    case 'created':
      return readAgain(ports, [event.issueId]);
    case 'unclear':
      return readAgain(ports, event.issueIds);
    case 'deleted':
      return ports.indexWriter.remove([event.issueId]);
  }
}

async function followUpdate(ports: FollowPorts, told: ToldIssue, items: readonly ChangedItem[]): Promise<void> {
  const { marks, index, indexWriter } = ports;
  const [row] = await index.find([told.id]);
  if (row === undefined) {
    if (!isAhead(await readMark(marks, indexMarks.pass), told)) await readAgain(ports, [told.id]);
    return;
  }
  const changed = applyChanges(row, told, items, await fieldsFor(ports, items));
  const isKept = changed !== 'unknown' && (await indexWriter.put([changed])).length === 0;
  if (!isKept) await readAgain(ports, [told.id]);
}

async function readAgain({ marks, indexWriter, clock }: FollowPorts, issueIds: readonly string[]): Promise<void> {
  if ((await readMark(marks, indexMarks.upTo)) !== null) await indexWriter.markDirty(issueIds, clock.now());
}

/** What plans name is asked for only where it could matter: most changes are of fields that every index has. */
async function fieldsFor({ marks }: FollowPorts, items: readonly ChangedItem[]): Promise<readonly IndexedField[]> {
  if (!items.some(({ fieldId }) => fieldId?.startsWith('customfield_'))) return [];
  const [built, pass] = await Promise.all([readMark(marks, indexMarks.built), readMark(marks, indexMarks.pass)]);
  return fieldsOf({ built, pass });
}

/** Whether the first build, which goes by project, has yet to come to the issue: it will read it as it is then. */
function isAhead(pass: IndexPass | null, { projectId }: ToldIssue): boolean {
  return pass?.kind === 'build' && Number(projectId) > Number(pass.projectId);
}
