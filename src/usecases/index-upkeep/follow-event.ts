import { applyChanges, type ChangedItem, type ToldIssue } from '../../domain/portfolio-index/apply-changes';
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
  const { marks, indexWriter, clock } = ports;
  if ((await readMark(marks, indexMarks.upTo)) === null) return;
  switch (event.kind) {
    case 'updated':
      return followUpdate(ports, event.issue, event.items);
    case 'created':
      return indexWriter.markDirty([event.issueId], clock.now());
    case 'unclear':
      return indexWriter.markDirty(event.issueIds, clock.now());
    case 'deleted':
      return indexWriter.remove([event.issueId]);
  }
}

async function followUpdate(ports: FollowPorts, told: ToldIssue, items: readonly ChangedItem[]): Promise<void> {
  const { marks, index, indexWriter, clock } = ports;
  const [[row], built, pass] = await Promise.all([
    index.find([told.id]),
    readMark(marks, indexMarks.built),
    readMark(marks, indexMarks.pass),
  ]);
  if (row === undefined && isAhead(pass, told)) return;
  const changed = row === undefined ? 'unknown' : applyChanges(row, told, items, fieldsOf({ built, pass }));
  const isKept = changed !== 'unknown' && (await indexWriter.put([changed])).length === 0;
  if (!isKept) await indexWriter.markDirty([told.id], clock.now());
}

/** Whether the first build, which goes by project, has yet to come to the issue: it will read it as it is then. */
function isAhead(pass: IndexPass | null, { projectId }: ToldIssue): boolean {
  return pass?.kind === 'build' && Number(projectId) > Number(pass.projectId);
}
