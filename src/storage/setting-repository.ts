import * as z from 'zod/mini';
import { initialRoleSettings, storedRoleSettings } from '../domain/role/roles';
import { AppError } from '../usecases/app-error';
import type { SettingsPort, StoredRoles } from '../usecases/ports';
import { accountIdsIn } from './account-ids';
import { createMentionRepository } from './mention-repository';
import { patchLimitBytes, textBytes } from './payload-limits';
import { insertIfFree, type SqlExecutor } from './sql-executor';
import { tooLarge } from './sql-failure';

const settingRow = z.object({ revision: z.int(), content: z.string() });

/** The only setting so far. */
export const ROLES = 'roles';

/** A setting's place among the mentions of people. */
export const settingPlace = (name: string): string => `setting:${name}`;

/** Settings, each save a row of its own: who changed what stays readable, and a concurrent save meets a taken key. */
export function createSettingRepository(sql: SqlExecutor): SettingsPort {
  const mentions = createMentionRepository(sql);

  async function roles(): Promise<StoredRoles> {
    const rows = await sql.execute(
      'SELECT revision, content FROM setting WHERE name = ? ORDER BY revision DESC LIMIT 1',
      ROLES,
    );
    const [row] = z.array(settingRow).parse(rows);
    return row
      ? { revision: row.revision, settings: storedRoleSettings.parse(JSON.parse(row.content)) }
      : { revision: 0, settings: initialRoleSettings };
  }

  return {
    roles,

    async saveRoles({ baseRevision, settings, savedBy, savedAt }) {
      const content = JSON.stringify(settings);
      if (textBytes(content) > patchLimitBytes) throw tooLarge();
      if ((await roles()).revision !== baseRevision) throw changedMeanwhile();
      await mentions.note([savedBy, ...accountIdsIn(settings)], settingPlace(ROLES), savedAt);
      const outcome = await insertIfFree(
        sql,
        'INSERT INTO setting (name, revision, saved_by, saved_at, content) VALUES (?, ?, ?, ?, ?)',
        ROLES,
        baseRevision + 1,
        savedBy,
        savedAt,
        content,
      );
      if (outcome === 'taken') throw changedMeanwhile();
      return baseRevision + 1;
    },
  };
}

function changedMeanwhile(): AppError {
  return new AppError(
    'busy',
    'Somebody else changed the settings in the meantime. Yours were not saved; reload to see theirs, then change them again.',
  );
}
