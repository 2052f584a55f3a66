import { findEntityName } from '../domain/journal/entity-id';
import { systemAuthor } from '../domain/journal/entry';
import type { PersonalDataPort } from '../usecases/lifecycle/ports';
import { indexInsights, insightIdOf } from './insight-index';
import { createMentionRepository } from './mention-repository';
import { erasePlanPerson } from './plan-person-repository';
import type { SqlExecutor } from './sql-executor';

/** Whose account ids are stored, and how one of them is taken out again. */
export function createPersonalData(sql: SqlExecutor): PersonalDataPort {
  const mentions = createMentionRepository(sql);
  return {
    accountsAfter: (accountId, limit) => mentions.accountsAfter(accountId, limit),

    /**
     * The one exception to a journal that is never altered: the law asks for it. Revisions, instants and all other values stay, so
     * that what was decided remains readable. Mentions go last: an erasure that was cut off is found and finished by the next.
     */
    async erase(accountId) {
      const entityIds: string[] = [];
      for (const place of await mentions.placesOf(accountId)) {
        if (place.startsWith('setting:')) {
          await eraseFromSetting(sql, place.slice('setting:'.length), accountId);
        } else {
          await eraseFromEntity(sql, place, accountId);
          entityIds.push(place);
        }
      }
      await mentions.forgetAccount(accountId);
      return entityIds;
    },
  };
}

// A whole string in JSON, as a value or a key: an id that is a part of another word stays. Inside a text, quotes are escaped.
const quoted = (accountId: string): string => JSON.stringify(accountId);
const { erased } = systemAuthor;

async function eraseFromEntity(sql: SqlExecutor, entityId: string, accountId: string): Promise<void> {
  const values = [quoted(accountId), quoted(erased), accountId, erased, entityId] as const;
  await sql.execute('DELETE FROM draft WHERE entity_id = ? AND account_id = ?', entityId, accountId);
  await sql.execute(
    'UPDATE draft SET content = REPLACE(content, ?, ?) WHERE entity_id = ?',
    quoted(accountId),
    quoted(erased),
    entityId,
  );
  await sql.execute(
    'UPDATE journal SET patch = REPLACE(patch, ?, ?), author_id = CASE WHEN author_id = ? THEN ? ELSE author_id END WHERE entity_id = ?',
    ...values,
  );
  await sql.execute(
    'UPDATE entity SET state = REPLACE(state, ?, ?), updated_by = CASE WHEN updated_by = ? THEN ? ELSE updated_by END WHERE entity_id = ?',
    ...values,
  );
  await sql.execute(
    'UPDATE template_draft SET content = REPLACE(content, ?, ?), saved_by = CASE WHEN saved_by = ? THEN ? ELSE saved_by END WHERE entity_id = ?',
    ...values,
  );
  await sql.execute(
    'UPDATE restored_entity SET restored_by = ? WHERE entity_id = ? AND restored_by = ?',
    erased,
    entityId,
    accountId,
  );
  const name = findEntityName(entityId);
  if (name?.kind === 'plan') await erasePlanPerson(sql, name.planId, accountId, [quoted(accountId), quoted(erased)]);
  // What it is found by was made of the text that named the person.
  if (name?.kind === 'insight') await indexInsights(sql, [insightIdOf({ entityId })]);
}

async function eraseFromSetting(sql: SqlExecutor, name: string, accountId: string): Promise<void> {
  await sql.execute(
    'UPDATE setting SET content = REPLACE(content, ?, ?), saved_by = CASE WHEN saved_by = ? THEN ? ELSE saved_by END WHERE name = ?',
    quoted(accountId),
    quoted(erased),
    accountId,
    erased,
    name,
  );
}
