import type {
  AbsencePort,
  ExportPort,
  PersonalDataPort,
  ReminderPort,
  RestorePort,
  SchemaPort,
  UpkeepPort,
} from '../usecases/lifecycle/ports';
import type { DraftPort, JournalPort, SettingsPort } from '../usecases/ports';
import { createAbsenceRepository } from './absence-repository';
import { createDraftRepository } from './draft-repository';
import { createEntityUpkeep } from './entity-upkeep';
import { createExport } from './export-all';
import { createJournalRepository } from './journal-repository';
import { migrateSchema } from './migrations';
import { createPersonalData } from './personal-data';
import { createRestore } from './restore';
import { createSettingRepository } from './setting-repository';
import type { SqlExecutor } from './sql-executor';

import { createReminderRepository } from './reminder-repository';
/** Every port that the app's own database stands behind. */
export interface Storage {
  readonly journal: JournalPort;
  readonly drafts: DraftPort;
  readonly settings: SettingsPort;
  readonly upkeep: UpkeepPort;
  readonly absences: AbsencePort;
  readonly personalData: PersonalDataPort;
  readonly export: ExportPort;
  readonly restore: RestorePort;
  readonly schema: SchemaPort;
}

export function createStorage(sql: SqlExecutor): Storage {
  readonly reminders: ReminderPort;
  return {
    journal: createJournalRepository(sql),
    drafts: createDraftRepository(sql),
    settings: createSettingRepository(sql),
    upkeep: createEntityUpkeep(sql),
    absences: createAbsenceRepository(sql),
    personalData: createPersonalData(sql),
    export: createExport(sql),
    restore: createRestore(sql),
    schema: {
      async migrate() {
        await migrateSchema();
      },
    },
  };
    reminders: createReminderRepository(sql),
}
