import * as z from 'zod/mini';
import { findEntityName } from '../domain/journal/entity-id';
import { applyPatch } from '../domain/journal/patch';
import { exportRecord, type ExportRecord } from '../domain/journal/export-record';
import type { RestorePort } from '../usecases/lifecycle/ports';
import { accountIdsIn } from './account-ids';
import { createDraftRepository } from './draft-repository';
import { createJournalRepository } from './journal-repository';
import { createMentionRepository } from './mention-repository';
import { settingPlace } from './setting-repository';
import { insertIfFree, type SqlExecutor } from './sql-executor';

type RecordOf<Kind extends ExportRecord['record']> = Extract<ExportRecord, { record: Kind }>;
/** What became of one record; a problem is a sentence. */
type Outcome = 'restored' | 'unchanged' | { readonly problem: string };

/** Adds what is missing and never overwrites: restoring the same export twice, or over the data it was taken of, changes nothing. */
export function createRestore(sql: SqlExecutor): RestorePort {
  return {
    async restore(records) {
      let restored = 0;
      let unchanged = 0;
      const problems: { index: number; message: string }[] = [];
      for (const [index, candidate] of records.entries()) {
        const parsed = exportRecord.safeParse(candidate);
        const outcome = parsed.success ? await restoreOne(sql, parsed.data) : { problem: malformed(parsed.error) };
        if (outcome === 'restored') restored += 1;
        else if (outcome === 'unchanged') unchanged += 1;
        else problems.push({ index, message: outcome.problem });
      }
      return { restored, unchanged, problems };
    },
  };
}

function restoreOne(sql: SqlExecutor, record: ExportRecord): Promise<Outcome> {
  switch (record.record) {
    case 'gantry-export':
      return Promise.resolve('unchanged');
    case 'entry':
      return restoreEntry(sql, record);
    case 'setting':
      return restoreSetting(sql, record);
    case 'draft':
      return restoreDraft(sql, record);
  }
}

const entryKey = z.object({
  project_id: z.string(),
  author_id: z.string(),
  at: z.string(),
  operation: z.string(),
  patch: z.string(),
});

async function restoreEntry(sql: SqlExecutor, record: RecordOf<'entry'>): Promise<Outcome> {
  const { entityId, revision, authorId, at, operation, patch, projectId } = record;
  const entry = { entityId, revision, authorId, at, operation, patch };
  const name = findEntityName(entityId);
  if (!name) return { problem: `${entry.entityId} names nothing that Gantry keeps.` };
  const journal = createJournalRepository(sql);
  const entity = await journal.find(entry.entityId);
  const expected = (entity?.revision ?? 0) + 1;
  if (entry.revision > expected) {
    return {
      problem: `${entry.entityId} goes on with revision ${expected} here, so revision ${entry.revision} can’t be added: entries in between are missing.`,
    };
  }
  if (entry.revision < expected) {
    const [here] = z
      .array(entryKey)
      .parse(
        await sql.execute(
          'SELECT project_id, author_id, at, operation, patch FROM journal WHERE entity_id = ? AND revision = ?',
          entry.entityId,
          entry.revision,
        ),
      );
    const isSame =
      here?.project_id === projectId &&
      here.author_id === entry.authorId &&
      here.at === entry.at &&
      here.operation === entry.operation &&
      here.patch === JSON.stringify(entry.patch);
    return isSame ? 'unchanged' : different(`Revision ${entry.revision} of ${entry.entityId}`);
  }
  const state = applyPatch(entity?.state ?? {}, entry.patch);
  const outcome = await journal.append(entry, { kind: name.kind, issueId: name.issueId, projectId, state });
  return outcome === 'appended' ? 'restored' : different(`Revision ${entry.revision} of ${entry.entityId}`);
}

const settingKey = z.object({ saved_by: z.string(), saved_at: z.string(), content: z.string() });

async function restoreSetting(sql: SqlExecutor, record: RecordOf<'setting'>): Promise<Outcome> {
  const content = JSON.stringify(record.content);
  const rows = await sql.execute(
    'SELECT saved_by, saved_at, content FROM setting WHERE name = ? AND revision = ?',
    record.name,
    record.revision,
  );
  const [here] = z.array(settingKey).parse(rows);
  const what = `Revision ${record.revision} of the setting “${record.name}”`;
  if (here) {
    const isSame = here.saved_by === record.savedBy && here.saved_at === record.savedAt && here.content === content;
    return isSame ? 'unchanged' : different(what);
  }
  const people = [record.savedBy, ...accountIdsIn(record.content)];
  await createMentionRepository(sql).note(people, settingPlace(record.name), record.savedAt);
  const outcome = await insertIfFree(
    sql,
    'INSERT INTO setting (name, revision, saved_by, saved_at, content) VALUES (?, ?, ?, ?, ?)',
    record.name,
    record.revision,
    record.savedBy,
    record.savedAt,
    content,
  );
  return outcome === 'inserted' ? 'restored' : different(what);
}

async function restoreDraft(
  sql: SqlExecutor,
  { entityId, accountId, baseRevision, content, savedAt }: RecordOf<'draft'>,
): Promise<Outcome> {
  const drafts = createDraftRepository(sql);
  const here = await drafts.find(entityId, accountId);
  if (here) {
    const isSame =
      here.baseRevision === baseRevision &&
      here.savedAt === savedAt &&
      JSON.stringify(here.content) === JSON.stringify(content);
    return isSame ? 'unchanged' : different(`A draft of ${entityId}`);
  }
  await drafts.save(entityId, accountId, { baseRevision, content, savedAt });
  return 'restored';
}

const different = (what: string): Outcome => ({ problem: `${what} is another here; what is here was left as it is.` });

function malformed(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  return `This is no record of a Gantry export: ${issue?.path.join('/') ?? ''} ${issue?.message ?? ''}`.trim();
}
