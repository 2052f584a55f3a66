import type { SqliteDatabase } from '../storage/open-database';
import { unsupported } from './mysql-error';
import { is, type Token } from './tokenize';

const DATABASE = 'forge';
const VIEW = '_host_information_schema_tables';

/** Adds `information_schema.tables`: what the tables and their indexes take, by the pages that they have at this moment. */
export function addInformationSchema(database: SqliteDatabase): void {
  database.function('mysql_database', () => DATABASE, { deterministic: true });
  database.exec(
    `CREATE TEMP VIEW ${VIEW} AS SELECT '${DATABASE}' AS table_schema, t.name AS table_name,
       (SELECT sum(ncell) FROM dbstat WHERE name = t.name AND pagetype = 'leaf') AS table_rows,
       (SELECT sum(pgsize) FROM dbstat WHERE name = t.name) AS data_length,
       (SELECT coalesce(sum((SELECT sum(pgsize) FROM dbstat WHERE name = i.name)), 0)
          FROM main.sqlite_master i WHERE i.type = 'index' AND i.tbl_name = t.name) AS index_length
     FROM main.sqlite_master t
     WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND t.name NOT LIKE '\\_host\\_%' ESCAPE '\\'`,
  );
}

/** Reads of `information_schema.tables` go to what stands for it here. */
export function findInformationSchema(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((token, index) => is(token, 'INFORMATION_SCHEMA') && is(tokens[index + 1], '.'));
  if (at < 0) return tokens;
  const table = tokens[at + 2];
  if (!is(table, 'TABLES')) throw unsupported(`information_schema.${table?.text ?? ''}`);
  return [...tokens.slice(0, at), { kind: 'name', text: VIEW }, ...findInformationSchema(tokens.slice(at + 3))];
}
