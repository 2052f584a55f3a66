import type {
  AbsencePort,
  ExportPort,
  MarkPort,
  PersonalDataPort,
  ReminderPort,
  RestorePort,
  SchemaPort,
  UpkeepPort,
  WorkIndexPort,
} from '../usecases/lifecycle/ports';
import type { EntryPort } from '../usecases/governance/ports';
import type { NudgePort } from '../usecases/launch-page/ports';
import type { InsightStore } from '../usecases/insight-ports';
import type { IndexReader, IndexWriter } from '../usecases/portfolio/ports';
import type { PlanPersonPort } from '../usecases/plans/ports';
import type { ClaimPort, DraftPort, JournalPort, SettingsPort, TemplateDraftPort } from '../usecases/ports';
import { createAbsenceRepository } from './absence-repository';
import { createClaimRepository } from './claim-repository';
import { createDraftRepository } from './draft-repository';
import { createEntityUpkeep } from './entity-upkeep';
import { createEntryReader } from './entry-reader';
import { createExport } from './export-all';
import { migrateIfBehind } from './forge-sql';
import { createInsightStore } from './insight-store';
import { createJournalRepository } from './journal-repository';
import { createMarkRepository } from './mark-repository';
import { createPersonalData } from './personal-data';
import { createPlanPersonRepository } from './plan-person-repository';
import { createIndexReader } from './portfolio-index/create-index-reader';
import { createIndexWriter } from './portfolio-index/create-index-writer';
import { createNudgeRepository } from './nudge-repository';
import { createReminderRepository } from './reminder-repository';
import { createRestore } from './restore';
import { createSettingRepository } from './setting-repository';
import type { SqlExecutor } from './sql-executor';
import { createWorkIndex } from './work-index';
import { createTemplateDraftRepository } from './template-draft-repository';

/** Every port that the app's own database stands behind. */
export interface Storage {
  readonly journal: JournalPort;
  readonly entries: EntryPort;
  readonly drafts: DraftPort;
  readonly templateDrafts: TemplateDraftPort;
  readonly checklistDrafts: TemplateDraftPort;
  readonly settings: SettingsPort;
  readonly planPeople: PlanPersonPort;
  readonly insights: InsightStore;
  readonly upkeep: UpkeepPort;
  readonly absences: AbsencePort;
  readonly personalData: PersonalDataPort;
  readonly reminders: ReminderPort;
  readonly nudges: NudgePort;
  readonly claims: ClaimPort;
  readonly marks: MarkPort;
  readonly works: WorkIndexPort;
  readonly index: IndexReader;
  readonly indexWriter: IndexWriter;
  readonly export: ExportPort;
  readonly restore: RestorePort;
  readonly schema: SchemaPort;
}

export function createStorage(sql: SqlExecutor): Storage {
  return {
    journal: createJournalRepository(sql),
    entries: createEntryReader(sql),
    drafts: createDraftRepository(sql),
    templateDrafts: createTemplateDraftRepository(sql),
    checklistDrafts: createTemplateDraftRepository(sql, 'checklist'),
    settings: createSettingRepository(sql),
    planPeople: createPlanPersonRepository(sql),
    insights: createInsightStore(sql),
    upkeep: createEntityUpkeep(sql),
    absences: createAbsenceRepository(sql),
    personalData: createPersonalData(sql),
    reminders: createReminderRepository(sql),
    nudges: createNudgeRepository(sql),
    claims: createClaimRepository(sql),
    marks: createMarkRepository(sql),
    works: createWorkIndex(sql),
    index: createIndexReader(sql),
    indexWriter: createIndexWriter(sql),
    export: createExport(sql),
    restore: createRestore(sql),
    schema: { migrate: migrateIfBehind },
  };
}
