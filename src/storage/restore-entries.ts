import { workIssuesIn } from '../domain/launch/link-work';
import { checklistFromState, checklistOfVersion } from '../domain/checklist/checklist-state';
import { findEntityName, issueOf, noIssue, type EntityName } from '../domain/journal/entity-id';
import { foldEntries, JournalGapError, type Folded } from '../domain/journal/fold';
import type { State } from '../domain/journal/patch';
import { insightFromState } from '../domain/insight/insight';
import { launchFromState } from '../domain/launch/launch-state';
import { planFromState } from '../domain/plan/plan-state';
import { roadmapFromState, roadmapPath } from '../domain/roadmap/roadmap-item';
import { templateFromState, templateOfPublished } from '../domain/template/template-state';
import type { RestoredBy } from '../usecases/lifecycle/ports';
import { accountIdsIn } from './account-ids';
import { entityAfter, prepareSummary, tryAdvanceSummary } from './entity-summary';
import { createInsightStore } from './insight-store';
import { createJournalRepository } from './journal-repository';
import { createMentionRepository } from './mention-repository';
import { entriesPerPage, patchLimitBytes, stateLimitBytes, textBytes } from './payload-limits';
import { entryKey, entryText, fingerprintOf, type PresentEntries } from './restore-present';
import type { EntryRecord, Outcome } from './restore-record';
import { createWorkIndex } from './work-index';
import { insertIfFree, type SqlExecutor } from './sql-executor';

/** Patches of one statement: escaped once more in the request, they stay below its limit. */
const PATCHES_PER_STATEMENT_BYTES = 384 * 1024;

/**
 * Restores consecutive records of one entity. Its journal is brought back only where it has no entry here, or where all that is here
 * came from a restore that didn't get to its end: what people wrote here is never continued by a file.
 */
export async function restoreEntries(
  sql: SqlExecutor,
  present: PresentEntries,
  records: readonly EntryRecord[],
  by: RestoredBy,
): Promise<readonly Outcome[]> {
  const [first] = records;
  if (!first) return [];
  const { entityId } = first;
  const name = findEntityName(entityId);
  if (!name) return records.map(() => ({ problem: `${entityId} names nothing that Gantry keeps.` }));

  const here = present.revisions.get(entityId) ?? 0;
  const known = records.filter(({ revision }) => revision <= here);
  const isSame = (record: EntryRecord) => present.texts.get(entryKey(record)) === textOfRecord(record);
  const missing = records.filter(({ revision }) => revision > here);
  const refusal = await restoreMissing();
  return records.map((record): Outcome => {
    if (record.revision > here) return refusal === null ? 'restored' : { problem: refusal };
    if (isSame(record)) return 'unchanged';
    return { problem: `Revision ${record.revision} of ${entityId} is another here; what is here was left as it is.` };
  });

  /** A sentence where nothing was written, else null. */
  async function restoreMissing(): Promise<string | null> {
    const [next] = missing;
    if (!next || !name) return null;
    if (!known.every(isSame) || !(await isRestored(present, entityId))) {
      return `${entityId} has a history of its own here, up to revision ${here}. It was left as it is: a restore never adds to what people wrote here.`;
    }
    if (next.revision !== here + 1) {
      return `${entityId} goes on with revision ${here + 1} here, so revision ${next.revision} can’t be added: entries in between are missing.`;
    }
    const before = here === 0 ? null : await createJournalRepository(sql).find(entityId);
    const folded = foldReadable(name, missing, { revision: here, state: before?.state ?? {} });
    if ('problem' in folded) return folded.problem;
    const restore = () => write(sql, present, name, missing, folded, by);
    return name.kind === 'insight' ? createInsightStore(sql).whileChanging([name.insightId], restore) : restore();
  }
}

/** Whether all that is here of an entity came from a restore: nothing at all, or just what it last wrote or was about to write. */
async function isRestored({ revisions, restored, texts }: PresentEntries, entityId: string): Promise<boolean> {
  const revision = revisions.get(entityId) ?? 0;
  if (revision === 0) return true;
  const noted = restored.get(entityId);
  if (!noted) return false;
  // Where the last statement never ran, what was restored before it is all there is.
  if (revision === noted.base) return true;
  const last = texts.get(entryKey({ entityId, revision }));
  return revision === noted.revision && last !== undefined && (await fingerprintOf(last)) === noted.fingerprint;
}

/** What the entries come to, if a panel can show it: history that can't be read would close the issue to everybody. */
function foldReadable(
  name: EntityName,
  entries: readonly EntryRecord[],
  from: Folded,
): Folded | { readonly problem: string } {
  const [first] = entries;
  const entityId = first?.entityId ?? '';
  try {
    const folded = foldEntries(entries, from);
    if (name.kind === 'launch') launchFromState(folded.state);
    else if (name.kind === 'roadmap') requireRoadmap(folded.state);
    else if (name.kind === 'insight') insightFromState(folded.state);
    else if (name.kind === 'template') templateFromState(name.templateId, folded.state);
    else if (name.kind === 'published') requirePublished(name, folded);
    else if (name.kind === 'checklist') checklistFromState(name.checklistId, folded.state);
    else if (name.kind === 'plan') planFromState(folded.state);
    else if (name.kind === 'checklistVersion') requireChecklistVersion(name, folded);
    const isTooLarge =
      entries.some(({ patch }) => textBytes(JSON.stringify(patch)) > patchLimitBytes) ||
      textBytes(JSON.stringify(folded.state)) > stateLimitBytes;
    return isTooLarge
      ? { problem: `${entityId} is larger than Gantry can store; nothing of it was restored.` }
      : folded;
  } catch (error) {
    return {
      problem:
        error instanceof JournalGapError
          ? `The entries of ${entityId} don’t follow each other; nothing of it was restored.`
          : `What the entries of ${entityId} come to is nothing that Gantry can read; nothing of it was restored.`,
    };
  }
}

/** Reading a roadmap item passes over what it can't read; history that comes from a file has to be whole. */
function requireRoadmap(state: State): void {
  const item = roadmapFromState(state);
  const read: readonly (readonly [path: string, value: unknown])[] = [
    [roadmapPath.templateId, item.templateId],
    [roadmapPath.templateVersion, item.templateVersion],
    [roadmapPath.healthDelegate, item.healthDelegate],
    [roadmapPath.healthReport, item.healthReport],
    [roadmapPath.override, item.lastOverride],
  ];
  const lost = read.find(([path, value]) => Object.hasOwn(state, path) && value === null);
  if (lost) throw new TypeError(`${lost[0]} can't be read.`);
}

/** Its content never changes, and has to be of the version that leads to it. */
function requirePublished(
  { templateId, version }: Extract<EntityName, { kind: 'published' }>,
  { revision, state }: Folded,
): void {
  const content = templateOfPublished(state);
  if (revision !== 1 || content.id !== templateId || content.version !== version) {
    throw new TypeError('That is not the content of this version.');
  }
}

function requireChecklistVersion(
  { checklistId, version }: Extract<EntityName, { kind: 'checklistVersion' }>,
  { revision, state }: Folded,
): void {
  const content = checklistOfVersion(state);
  if (revision !== 1 || content.id !== checklistId || content.version !== version) {
    throw new TypeError('That is not the content of this version.');
  }
}

async function write(
  sql: SqlExecutor,
  present: PresentEntries,
  name: EntityName,
  entries: readonly EntryRecord[],
  folded: Folded,
  by: RestoredBy,
): Promise<string | null> {
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) return null;
  const { entityId } = first;
  const entity = entityAfter(last, {
    kind: name.kind,
    issueId: issueOf(name) ?? noIssue,
    projectId: last.projectId,
    state: folded.state,
  });
  const people = entries.flatMap(({ authorId, patch }) => [authorId, ...accountIdsIn(patch)]);
  const mentions = createMentionRepository(sql);
  await mentions.note(people, entityId, earliest(entries));
  await mentions.note([by.accountId], entityId, by.at);
  const workIssueIds = entries.flatMap(({ patch }) => workIssuesIn(patch));
  await createWorkIndex(sql).note(workIssueIds, entityId);
  if (first.revision === 1) await prepareSummary(sql, entity);
  for (const batch of batchesBySize(entries)) {
    await noteRestored(sql, present, batch, by);
    // One statement: all of its rows or none, so that what is here always ends where the note says.
    const outcome = await insertIfFree(
      sql,
      `INSERT INTO journal (entity_id, revision, project_id, author_id, at, operation, patch) VALUES ${batch.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
      ...batch.flatMap(({ revision, projectId, authorId, at, operation, patch }) => [
        entityId,
        revision,
        projectId,
        authorId,
        at,
        operation,
        JSON.stringify(patch),
      ]),
    );
    if (outcome === 'taken') {
      return `Somebody changed ${entityId} while it was restored. What they wrote was left as it is; restore again to see what is missing.`;
    }
    const end = batch.at(-1) ?? last;
    present.revisions.set(entityId, end.revision);
    present.texts.set(entryKey(end), textOfRecord(end));
  }
  for (const entry of entries) present.texts.set(entryKey(entry), textOfRecord(entry));
  await tryAdvanceSummary(sql, entity);
  return null;
}

/** Who restored what and when, before it is written: an interrupted restore is known by it, and may be gone on with. */
async function noteRestored(
  sql: SqlExecutor,
  { revisions, restored }: PresentEntries,
  batch: readonly EntryRecord[],
  by: RestoredBy,
): Promise<void> {
  const last = batch.at(-1);
  if (!last) return;
  const { entityId, revision } = last;
  const note = { base: revisions.get(entityId) ?? 0, revision, fingerprint: await fingerprintOf(textOfRecord(last)) };
  const values = [note.base, note.revision, note.fingerprint, by.accountId, by.at, entityId] as const;
  const outcome = await insertIfFree(
    sql,
    'INSERT INTO restored_entity (base_revision, revision, fingerprint, restored_by, restored_at, entity_id) VALUES (?, ?, ?, ?, ?, ?)',
    ...values,
  );
  if (outcome === 'taken') {
    await sql.execute(
      'UPDATE restored_entity SET base_revision = ?, revision = ?, fingerprint = ?, restored_by = ?, restored_at = ? WHERE entity_id = ?',
      ...values,
    );
  }
  restored.set(entityId, note);
}

function batchesBySize(entries: readonly EntryRecord[]): readonly (readonly EntryRecord[])[] {
  const batches: EntryRecord[][] = [];
  let bytes = Infinity;
  for (const entry of entries) {
    const size = textBytes(JSON.stringify(entry.patch));
    if (bytes + size > PATCHES_PER_STATEMENT_BYTES || (batches.at(-1)?.length ?? 0) >= entriesPerPage) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1)?.push(entry);
    bytes += size;
  }
  return batches;
}

const earliest = (entries: readonly EntryRecord[]): string => entries.map(({ at }) => at).sort()[0] ?? '';

const textOfRecord = (entry: EntryRecord): string => entryText({ ...entry, patch: JSON.stringify(entry.patch) });
