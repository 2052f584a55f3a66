import * as z from 'zod/mini';
import { exportRecord, type ExportRecord } from '../domain/journal/export-record';
import { storedRoleSettings } from '../domain/role/roles';
import type { RestorePort } from '../usecases/lifecycle/ports';
import { accountIdsIn } from './account-ids';
import { createDraftRepository } from './draft-repository';
import { createMentionRepository } from './mention-repository';
import { createPlanPersonRepository } from './plan-person-repository';
import { restoreEntries } from './restore-entries';
import type { EntryRecord, Outcome } from './restore-record';
import { readPresentEntries } from './restore-present';
import { ROLES, settingPlace } from './setting-repository';
import { insertIfFree, type SqlExecutor } from './sql-executor';

type RecordOf<Kind extends ExportRecord['record']> = Extract<ExportRecord, { record: Kind }>;

/** Adds what is missing and never overwrites: restoring the same export twice, or over the data it was taken of, changes nothing. */
export function createRestore(sql: SqlExecutor): RestorePort {
  return {
    async restore(records, by) {
      const parsed = records.map((record) => exportRecord.safeParse(record));
      const present = await readPresentEntries(
        sql,
        parsed.flatMap(({ data }) => (data?.record === 'entry' ? [data] : [])),
      );
      const outcomes: Outcome[] = [];
      while (outcomes.length < parsed.length && (outcomes.length === 0 || !by.isLate())) {
        const run = entriesFrom(parsed, outcomes.length);
        const next = parsed[outcomes.length];
        if (run.length > 0) outcomes.push(...(await restoreEntries(sql, present, run, by)));
        else outcomes.push(next?.success ? await restoreOther(sql, next.data) : { problem: malformed(next?.error) });
      }
      return {
        restored: outcomes.filter((outcome) => outcome === 'restored').length,
        unchanged: outcomes.filter((outcome) => outcome === 'unchanged').length,
        problems: outcomes.flatMap((outcome, index) =>
          typeof outcome === 'string' ? [] : [{ index, message: outcome.problem }],
        ),
        next: outcomes.length < parsed.length ? outcomes.length : null,
      };
    },
  };
}

/** The entries of one entity that stand together from a place on: what is written of them is written at once. */
function entriesFrom(
  parsed: readonly { readonly data?: ExportRecord | undefined }[],
  from: number,
): readonly EntryRecord[] {
  const run: EntryRecord[] = [];
  for (const { data } of parsed.slice(from)) {
    if (data?.record !== 'entry' || (run[0] && run[0].entityId !== data.entityId)) break;
    run.push(data);
  }
  return run;
}

function restoreOther(sql: SqlExecutor, record: ExportRecord): Promise<Outcome> {
  switch (record.record) {
    case 'setting':
      return restoreSetting(sql, record);
    case 'draft':
      return restoreDraft(sql, record);
    case 'planPerson':
      return restorePlanPerson(sql, record);
    default:
      return Promise.resolve('unchanged');
  }
}

const settingKey = z.object({ saved_by: z.string(), saved_at: z.string(), content: z.string() });

async function restoreSetting(sql: SqlExecutor, record: RecordOf<'setting'>): Promise<Outcome> {
  const what = `Revision ${record.revision} of the setting “${record.name}”`;
  if (record.name !== ROLES || !storedRoleSettings.safeParse(record.content).success) {
    return { problem: `${what} is nothing that this version of Gantry can read; it was left out.` };
  }
  const content = JSON.stringify(record.content);
  const rows = await sql.execute(
    'SELECT saved_by, saved_at, content FROM setting WHERE name = ? AND revision = ?',
    record.name,
    record.revision,
  );
  const [here] = z.array(settingKey).parse(rows);
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

async function restorePlanPerson(
  sql: SqlExecutor,
  { accountId, planId, isFavourite, views, savedAt }: RecordOf<'planPerson'>,
): Promise<Outcome> {
  const people = createPlanPersonRepository(sql);
  const person = { planId, isFavourite, views, savedAt };
  const here = await people.find(accountId, planId);
  if (here) {
    const isSame = JSON.stringify(here) === JSON.stringify(person);
    return isSame ? 'unchanged' : different(`What somebody keeps of plan ${planId}`);
  }
  await people.save(accountId, person);
  return 'restored';
}

const different = (what: string): Outcome => ({ problem: `${what} is another here; what is here was left as it is.` });

function malformed(error: z.core.$ZodError | undefined): string {
  const issue = error?.issues[0];
  return `This is no record of a Gantry export: ${issue?.path.join('/') ?? ''} ${issue?.message ?? ''}`.trim();
}
