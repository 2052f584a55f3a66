import { migrationRunner } from '@forge/sql';
import { AppError } from '../usecases/app-error';

/**
 * The schema's history, oldest first; a statement that was ever released is never edited, only followed by another. Each can run
 * twice without harm, because two invocations may meet a fresh installation at the same time and Forge SQL has no locks.
 *
 * No AUTO_INCREMENT and no foreign keys, as TiDB on Forge asks. Instants are ISO strings in UTC with milliseconds, so that they sort
 * as text. JSON is kept as text: a JSON column would reorder keys. VARCHAR keys compare by bytes in TiDB's default collation.
 */
const migrations: readonly (readonly [name: string, statement: string])[] = [
  [
    'v001_journal',
    `CREATE TABLE IF NOT EXISTS journal (
      entity_id VARCHAR(48) NOT NULL,
      revision INT NOT NULL,
      project_id VARCHAR(20) NOT NULL,
      author_id VARCHAR(128) NOT NULL,
      at VARCHAR(32) NOT NULL,
      operation VARCHAR(64) NOT NULL,
      patch MEDIUMTEXT NOT NULL,
      PRIMARY KEY (entity_id, revision)
    )`,
  ],
  [
    'v002_entity',
    `CREATE TABLE IF NOT EXISTS entity (
      entity_id VARCHAR(48) NOT NULL,
      kind VARCHAR(16) NOT NULL,
      issue_id VARCHAR(20) NOT NULL,
      project_id VARCHAR(20) NOT NULL,
      revision INT NOT NULL,
      state MEDIUMTEXT NOT NULL,
      state_bytes INT NOT NULL,
      deleted_at VARCHAR(32) NULL,
      updated_at VARCHAR(32) NOT NULL,
      updated_by VARCHAR(128) NOT NULL,
      PRIMARY KEY (entity_id),
      KEY entity_by_issue (issue_id, kind),
      KEY entity_by_deletion (deleted_at)
    )`,
  ],
  [
    'v003_draft',
    `CREATE TABLE IF NOT EXISTS draft (
      entity_id VARCHAR(48) NOT NULL,
      account_id VARCHAR(128) NOT NULL,
      base_revision INT NOT NULL,
      content MEDIUMTEXT NOT NULL,
      saved_at VARCHAR(32) NOT NULL,
      PRIMARY KEY (entity_id, account_id),
      KEY draft_by_age (saved_at)
    )`,
  ],
  [
    'v004_setting',
    `CREATE TABLE IF NOT EXISTS setting (
      name VARCHAR(64) NOT NULL,
      revision INT NOT NULL,
      saved_by VARCHAR(128) NOT NULL,
      saved_at VARCHAR(32) NOT NULL,
      content MEDIUMTEXT NOT NULL,
      PRIMARY KEY (name, revision)
    )`,
  ],
  [
    // Where an account id occurs, so that a person's data can be reported and erased without reading everything.
    'v005_mention',
    `CREATE TABLE IF NOT EXISTS mention (
      account_id VARCHAR(128) NOT NULL,
      place VARCHAR(80) NOT NULL,
      seen_at VARCHAR(32) NOT NULL,
      PRIMARY KEY (account_id, place),
      KEY mention_by_place (place)
    )`,
  ],
  [
    // Issues that the app can't see though no deletion was told: an observation, hence no part of any journal.
    'v006_absence',
    `CREATE TABLE IF NOT EXISTS absence (
      issue_id VARCHAR(20) NOT NULL,
      since VARCHAR(32) NOT NULL,
      PRIMARY KEY (issue_id)
    )`,
  ],
  [
    // What an administrator restored: how far, so that it can be gone on with, and by whom, since a file's word stands for people's.
    'v007_restored_entity',
    `CREATE TABLE IF NOT EXISTS restored_entity (
      entity_id VARCHAR(48) NOT NULL,
      base_revision INT NOT NULL,
      revision INT NOT NULL,
      fingerprint VARCHAR(64) NOT NULL,
      restored_by VARCHAR(128) NOT NULL,
      restored_at VARCHAR(32) NOT NULL,
      PRIMARY KEY (entity_id)
    )`,
  ],
  ['v008_entity_by_kind', 'CREATE INDEX IF NOT EXISTS entity_by_kind ON entity (kind, project_id, entity_id)'],
  [
    // How insights are found. All of it is derived from their journals and can be made again: see insight-index.ts.
    'v009_insight',
    `CREATE TABLE IF NOT EXISTS insight (
      insight_id VARCHAR(32) NOT NULL,
      project_id VARCHAR(20) NOT NULL,
      source VARCHAR(16) NOT NULL,
      importance INT NOT NULL,
      heard_on VARCHAR(10) NULL,
      segments TEXT NOT NULL,
      tags TEXT NOT NULL,
      updated_at VARCHAR(32) NOT NULL,
      PRIMARY KEY (insight_id)
    )`,
  ],
  [
    'v010_insight_link',
    `CREATE TABLE IF NOT EXISTS insight_link (
      issue_id VARCHAR(20) NOT NULL,
      insight_id VARCHAR(32) NOT NULL,
      PRIMARY KEY (issue_id, insight_id),
      KEY insight_link_by_insight (insight_id)
    )`,
  ],
  [
    'v011_insight_word',
    `CREATE TABLE IF NOT EXISTS insight_word (
      word VARCHAR(40) NOT NULL,
      insight_id VARCHAR(32) NOT NULL,
      PRIMARY KEY (word, insight_id),
      KEY insight_word_by_insight (insight_id)
    )`,
  ],
  [
    // Insights that are about to change: one that is still here when the change is long over is indexed anew.
    'v012_insight_mark',
    `CREATE TABLE IF NOT EXISTS insight_mark (
      insight_id VARCHAR(32) NOT NULL,
      mark VARCHAR(36) NOT NULL,
      marked_at VARCHAR(32) NOT NULL,
      PRIMARY KEY (insight_id, mark),
      KEY insight_mark_by_mark (mark),
      KEY insight_mark_by_age (marked_at)
    )`,
  ],
  [
    // Which week's reminders were claimed: the key is what keeps two runs from sending the same one.
    'v013_reminder',
    `CREATE TABLE IF NOT EXISTS reminder (
      entity_id VARCHAR(48) NOT NULL,
      week_on VARCHAR(10) NOT NULL,
      claimed_at VARCHAR(32) NOT NULL,
      PRIMARY KEY (entity_id, week_on),
      KEY reminder_by_week (week_on)
    )`,
  ],
  [
    // How far the housekeeping has got, a word under a name.
    'v014_mark',
    `CREATE TABLE IF NOT EXISTS mark (
      name VARCHAR(40) NOT NULL,
      content VARCHAR(200) NOT NULL,
      PRIMARY KEY (name)
    )`,
  ],
  [
    // The draft of each template, each save a revision of its own: the key is what keeps two people from saving over each other.
    'v015_template_draft',
    `CREATE TABLE IF NOT EXISTS template_draft (
      entity_id VARCHAR(48) NOT NULL,
      revision INT NOT NULL,
      content MEDIUMTEXT NOT NULL,
      saved_at VARCHAR(32) NOT NULL,
      saved_by VARCHAR(128) NOT NULL,
      PRIMARY KEY (entity_id, revision)
    )`,
  ],
  [
    // Which items somebody was nudged for, and on which day: the key is what keeps two people from sending the same nudge.
    'v016_nudge',
    `CREATE TABLE IF NOT EXISTS nudge (
      entity_id VARCHAR(48) NOT NULL,
      item_id VARCHAR(130) NOT NULL,
      day_on VARCHAR(10) NOT NULL,
      claimed_at VARCHAR(32) NOT NULL,
      PRIMARY KEY (entity_id, item_id, day_on),
      KEY nudge_by_day (day_on)
    )`,
  ],
  [
    // In which launches an issue is the work of an item: written beside the journal, which says the rest.
    'v017_work_item',
    `CREATE TABLE IF NOT EXISTS work_item (
      work_issue_id VARCHAR(20) NOT NULL,
      entity_id VARCHAR(48) NOT NULL,
      PRIMARY KEY (work_issue_id, entity_id),
      KEY work_item_by_entity (entity_id)
    )`,
  ],
  [
    // What one call is at and no second may begin meanwhile: rows last as long as the call.
    'v018_claim',
    `CREATE TABLE IF NOT EXISTS claim (
      name VARCHAR(190) NOT NULL,
      claimed_at VARCHAR(32) NOT NULL,
      PRIMARY KEY (name)
    )`,
  ],
  [
    // What people keep of plans for themselves: favourites, and views of their own.
    'v019_plan_person',
    `CREATE TABLE IF NOT EXISTS plan_person (
      account_id VARCHAR(128) NOT NULL,
      plan_id VARCHAR(32) NOT NULL,
      is_favourite INT NOT NULL,
      views MEDIUMTEXT NOT NULL,
      saved_at VARCHAR(32) NOT NULL,
      PRIMARY KEY (account_id, plan_id),
      KEY plan_person_by_plan (plan_id)
    )`,
  ],
  [
    // The portfolio's index: issues as Jira last told of them, by ids. Only what is searched by is a column of its own; the rest is packed,
    // since two hundred thousand rows and their history share 1 GiB. Instants are milliseconds. See portfolio-index/packed-state.ts.
    'v020_indexed_issue',
    `CREATE TABLE IF NOT EXISTS indexed_issue (
      issue_id BIGINT NOT NULL,
      project_id BIGINT NOT NULL,
      level_id BIGINT NULL,
      parent_id BIGINT NULL,
      updated_ms BIGINT NOT NULL,
      since_ms BIGINT NOT NULL,
      head VARCHAR(400) NOT NULL,
      state MEDIUMTEXT NOT NULL,
      closed MEDIUMTEXT NULL,
      PRIMARY KEY (issue_id),
      KEY indexed_issue_by_parent (parent_id, issue_id),
      KEY indexed_issue_by_project (project_id, issue_id, level_id)
    )`,
  ],
  [
    // States that issues were in until an instant.
    'v021_issue_past',
    `CREATE TABLE IF NOT EXISTS issue_past (
      issue_id BIGINT NOT NULL,
      until_ms BIGINT NOT NULL,
      from_ms BIGINT NOT NULL,
      left_parent_id BIGINT NULL,
      state MEDIUMTEXT NOT NULL,
      PRIMARY KEY (issue_id, until_ms),
      KEY issue_past_by_left_parent (left_parent_id)
    )`,
  ],
  [
    'v022_index_dirty',
    `CREATE TABLE IF NOT EXISTS index_dirty (
      issue_id BIGINT NOT NULL,
      since_ms BIGINT NOT NULL,
      asked_ms BIGINT NOT NULL,
      PRIMARY KEY (issue_id),
      KEY index_dirty_by_age (since_ms, issue_id)
    )`,
  ],
];

export const migrationNames: readonly string[] = migrations.map(([name]) => name);

for (const [name, statement] of migrations) migrationRunner.enqueue(name, statement);

/**
 * Brings the installation's schema up to this version. Costs two of the 25 DDL statements a minute even when nothing is to do, so
 * it runs on a schedule and when a statement finds a table missing, not on every call.
 */
export async function migrateSchema(): Promise<readonly string[]> {
  try {
    return await migrationRunner.run();
  } catch (cause) {
    throw new AppError(
      'unavailable',
      'Gantry could not prepare its storage. What was saved before is safe, nothing new was saved; try again in a minute.',
      { cause },
    );
  }
}
