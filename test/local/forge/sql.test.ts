import sql, { ForgeSQLAPIError, migrationRunner } from '@forge/sql';
import { closeHosts, startHost, type RunningHost } from './fixture';

let running: RunningHost;
const run = (query: string, ...params: unknown[]) =>
  running.asResolver(() =>
    sql
      .prepare<Record<string, unknown>>(query)
      .bindParams(...params)
      .execute(),
  );
const rows = async (query: string, ...params: unknown[]) => (await run(query, ...params)).rows;
const ddl = (query: string) => running.asResolver(() => sql.executeDDL(query));
const failure = async (work: Promise<unknown>): Promise<ForgeSQLAPIError> =>
  work.then(
    () => {
      throw new Error('it succeeded');
    },
    (error: unknown) => {
      if (error instanceof ForgeSQLAPIError) {
        return error;
      }
      throw error;
    },
  );
const errno = async (query: string, ...params: unknown[]) =>
  ((await failure(run(query, ...params))).context?.['debug'] as { errno: number }).errno;

beforeEach(() => {
  running = startHost({ limits: { sqlDdlPerMinute: 1_000 } });
});
afterEach(closeHosts);

const createItem =
  'CREATE TABLE item (id VARCHAR(8) NOT NULL, rev INT UNSIGNED NOT NULL, title VARCHAR(5), n TINYINT, body MEDIUMTEXT, ' +
  "at DATETIME(3), day DATE, kind ENUM('a','b'), doc JSON, flag BOOLEAN NOT NULL DEFAULT FALSE, " +
  'PRIMARY KEY (id, rev), UNIQUE KEY item_title (title), INDEX item_day (day)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4';

test('the migration runner creates, records and does not repeat migrations', async () => {
  migrationRunner.enqueue('v1', 'CREATE TABLE IF NOT EXISTS a (id BIGINT PRIMARY KEY AUTO_INCREMENT, name TEXT)');
  migrationRunner.enqueue('v2', 'CREATE INDEX IF NOT EXISTS a_name ON a (name)');
  await expect(running.asResolver(() => migrationRunner.run())).resolves.toEqual(['v1', 'v2']);
  await expect(running.asResolver(() => migrationRunner.run())).resolves.toEqual([]);
  const applied = await running.asResolver(() => migrationRunner.list());
  expect(applied.map(({ id, name }) => [id, name])).toEqual([
    [1, 'v1'],
    [2, 'v2'],
  ]);
});

test('a write answers as MySQL does, with the first number that it gave', async () => {
  await ddl('CREATE TABLE a (id BIGINT PRIMARY KEY AUTO_INCREMENT, name TEXT)');
  await expect(run("INSERT INTO a (name) VALUES (?), ('it''s \\'so\\'')", 'x')).resolves.toMatchObject({
    rows: { affectedRows: 2, insertId: 1 },
  });
  await expect(rows('SELECT name FROM `a` ORDER BY id DESC LIMIT 1')).resolves.toEqual([{ name: "it's 'so'" }]);
});

test.each([
  ['a duplicate primary key', 1062, "INSERT INTO item (id, rev) VALUES ('x', 1)"],
  ['a duplicate unique key', 1062, "INSERT INTO item (id, rev, title) VALUES ('y', 1, 'one')"],
  ['NULL where it may not be', 1048, "INSERT INTO item (id, rev) VALUES ('y', NULL)"],
  ['a missing value without a default', 1364, "INSERT INTO item (id) VALUES ('y')"],
  ['too long a text', 1406, "INSERT INTO item (id, rev, title) VALUES ('y', 1, 'abcdef')"],
  ['a number out of range', 1264, "INSERT INTO item (id, rev, n) VALUES ('y', 1, 128)"],
  ['a negative unsigned number', 1264, "INSERT INTO item (id, rev) VALUES ('y', -1)"],
  ['text for a number', 1366, "INSERT INTO item (id, rev) VALUES ('y', 'one')"],
  ['an ISO instant for a DATETIME', 1292, "INSERT INTO item (id, rev, at) VALUES ('y', 1, '2026-11-22T10:00:00Z')"],
  ['a day that is none', 1292, "INSERT INTO item (id, rev, day) VALUES ('y', 1, '2026-02-30')"],
  ['a value outside of an ENUM', 1265, "INSERT INTO item (id, rev, kind) VALUES ('y', 1, 'c')"],
  ['text that is not JSON', 3140, "INSERT INTO item (id, rev, doc) VALUES ('y', 1, '{')"],
  ['an unknown table', 1146, 'SELECT * FROM nowhere'],
  ['an unknown column', 1054, 'SELECT nothing FROM item'],
  ['a syntax error', 1064, 'SELEC 1'],
  ['two statements', 1064, 'DELETE FROM item; DELETE FROM item'],
  ['a session variable', 1235, 'SET @a = 1'],
  ['a transaction', 1235, 'BEGIN'],
  ['a definition outside of executeDDL', 1142, 'DROP TABLE item'],
])('%s fails with %i', async (_, expected, query) => {
  await ddl(createItem);
  await run("INSERT INTO item (id, rev, title) VALUES ('x', 1, 'one')");
  await expect(errno(query)).resolves.toBe(expected);
});

test('an error carries what the database says, as a ForgeSQLAPIError', async () => {
  await ddl(createItem);
  await run("INSERT INTO item (id, rev) VALUES ('x', 1)");
  await expect(failure(run("INSERT INTO item (id, rev) VALUES ('x', 1)"))).resolves.toMatchObject({
    code: 'SQL_EXECUTION_ERROR',
    context: {
      debug: {
        errno: 1062,
        sqlState: '23000',
        code: 'ER_DUP_ENTRY',
        message: "Duplicate entry for key 'item.PRIMARY'",
      },
    },
  });
});

test('foreign keys are refused', async () => {
  await expect(failure(ddl('CREATE TABLE c (p INT, FOREIGN KEY (p) REFERENCES item (id))'))).resolves.toMatchObject({
    context: { debug: { errno: 1235 } },
  });
});

test('an upsert updates or inserts, counts as MySQL does, and assigns from left to right', async () => {
  await ddl('CREATE TABLE t (id VARCHAR(4) PRIMARY KEY, rev INT NOT NULL, title TEXT)');
  const upsert =
    'INSERT INTO t (id, rev, title) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE ' +
    'title = IF(VALUES(rev) > rev, VALUES(title), title), rev = GREATEST(rev, VALUES(rev))';
  await expect(run(upsert, 'a', 2, 'two')).resolves.toMatchObject({ rows: { affectedRows: 1 } });
  await expect(run(upsert, 'a', 3, 'three')).resolves.toMatchObject({ rows: { affectedRows: 2 } });
  await run(upsert, 'a', 1, 'one');
  await expect(rows('SELECT * FROM t')).resolves.toEqual([{ id: 'a', rev: 3, title: 'three' }]);
  await run('UPDATE t SET rev = rev + ?, title = CONCAT(title, rev) WHERE id = ?', 1, 'a');
  await expect(rows('SELECT rev, title FROM t')).resolves.toEqual([{ rev: 4, title: 'three4' }]);
});

test('INSERT IGNORE passes over duplicates only, REPLACE counts the row that it removes', async () => {
  await ddl('CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(2) NOT NULL)');
  await expect(run("INSERT IGNORE INTO t VALUES (1, 'a'), (1, 'b')")).resolves.toMatchObject({
    rows: { affectedRows: 1 },
  });
  await expect(run("REPLACE INTO t VALUES (1, 'c'), (2, 'd')")).resolves.toMatchObject({ rows: { affectedRows: 3 } });
  await run('INSERT INTO t (id, name) SELECT id + 10, name FROM t ON DUPLICATE KEY UPDATE name = VALUES(name)');
  await expect(rows('SELECT * FROM t ORDER BY id')).resolves.toHaveLength(4);
});

test('text is compared by its case, also by LIKE, unless a column says otherwise', async () => {
  await ddl('CREATE TABLE t (a VARCHAR(9), b VARCHAR(9) COLLATE utf8mb4_general_ci)');
  await run("INSERT INTO t VALUES ('Ab%', 'Ab')");
  const [found] = await rows(
    "SELECT a = 'ab%' AS plain, b = 'ab' AS ci, a LIKE 'ab%' AS likes, a LIKE 'Ab\\%' AS literal, a LIKE 'Ac\\%' AS other FROM t",
  );
  expect(found).toEqual({ plain: 0, ci: 1, likes: 0, literal: 1, other: 0 });
});

test.each([
  ['10 / 4', 2.5],
  ['1 || 0', 1],
  ['NULL <=> NULL', 1],
  ["CONCAT('a', NULL)", null],
  ["LENGTH('é')", 2],
  ["CHAR_LENGTH('é')", 1],
  ["LEFT('abc', 2)", 'ab'],
  ["SUBSTRING_INDEX('a|b|c', '|', 2)", 'a|b'],
  ["SUBSTRING_INDEX('a|b|c', '|', -2)", 'b|c'],
  ["SUBSTRING_INDEX('abc', '|', 3)", 'abc'],
  ['JSON_UNQUOTE(JSON_EXTRACT(\'{"a":["x"]}\', \'$.a[0]\'))', 'x'],
  ["CAST('12' AS SIGNED)", 12],
  ['(1, 2) IN ((1, 2), (3, 4))', 1],
  ["DATEDIFF('2026-03-02', '2026-02-28 10:00:00')", 2],
])('%s is %p', async (expression, value) => {
  await expect(rows(`SELECT ${expression} AS v`)).resolves.toEqual([{ v: value }]);
});

test('rows can be changed a few at a time', async () => {
  await ddl('CREATE TABLE t (id INT PRIMARY KEY, done TINYINT NOT NULL DEFAULT 0)');
  await run('INSERT INTO t (id) VALUES (1), (2), (3)');
  await expect(run('DELETE FROM t WHERE id > ? ORDER BY id DESC LIMIT ?', 0, 2)).resolves.toMatchObject({
    rows: { affectedRows: 2 },
  });
  await run('UPDATE t SET done = 1 LIMIT 1');
  await expect(rows('SELECT * FROM t')).resolves.toEqual([{ id: 1, done: 1 }]);
});

test('a table can be altered and keeps its rows, defaults and indexes', async () => {
  await ddl('CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(3), KEY a_key (a))');
  await run("INSERT INTO t VALUES (1, 'abc')");
  await ddl(
    "ALTER TABLE t ADD COLUMN b INT NOT NULL AFTER id, MODIFY COLUMN a VARCHAR(5) NOT NULL DEFAULT 'z', ADD UNIQUE KEY ab (a, b)",
  );
  await run("INSERT INTO t (id, b, a) VALUES (2, 7, 'abcde')");
  await expect(rows('SELECT * FROM t ORDER BY id')).resolves.toEqual([
    { id: 1, b: 0, a: 'abc' },
    { id: 2, b: 7, a: 'abcde' },
  ]);
  await expect(errno("INSERT INTO t (id, b, a) VALUES (3, 7, 'abcde')")).resolves.toBe(1062);
  await ddl('DROP INDEX ab ON t');
  await ddl('ALTER TABLE t RENAME COLUMN b TO c, DROP COLUMN a');
  await expect(rows('DESCRIBE t')).resolves.toMatchObject([{ Field: 'id' }, { Field: 'c' }]);
});

test('CURRENT_TIMESTAMP is the time of the host, and follows updates where asked', async () => {
  await closeHosts();
  let now = new Date('2030-01-02T03:04:05.678Z');
  running = startHost({ now: () => now });
  await ddl(
    'CREATE TABLE t (id INT PRIMARY KEY, made DATETIME DEFAULT CURRENT_TIMESTAMP, touched TIMESTAMP(3) DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3))',
  );
  await run('INSERT INTO t (id) VALUES (1)');
  now = new Date('2030-01-03T00:00:00Z');
  await run('UPDATE t SET id = 2');
  await expect(rows('SELECT * FROM t WHERE made < NOW()')).resolves.toEqual([
    { id: 2, made: '2030-01-02 03:04:05', touched: '2030-01-03 00:00:00.000' },
  ]);
});

test('limits answer as the service does', async () => {
  await closeHosts();
  running = startHost({
    limits: { sqlDmlPerSecond: 3, sqlResponseBytes: 50, sqlRequestBytes: 200, sqlBytesProduction: 1 },
  });
  await expect(failure(run(`SELECT '${'x'.repeat(100)}'`))).resolves.toMatchObject({ code: 'RESPONSE_TOO_LARGE' });
  await expect(failure(run(`SELECT '${'x'.repeat(300)}'`))).resolves.toMatchObject({ code: 'REQUEST_TOO_LARGE' });
  await expect(failure(ddl('CREATE TABLE t (id INT)'))).resolves.toMatchObject({ context: { debug: { errno: 1114 } } });
  await run('SELECT 1');
  await run('SELECT 1');
  await expect(failure(run('SELECT 1'))).resolves.toMatchObject({
    code: 'RATE_LIMIT_EXCEEDED',
    responseDetails: { status: 429 },
  });
});

test.each([
  ['sql-5xx', 'UNKNOWN_ERROR', 500],
  ['sql-timeout', 'QUERY_TIMED_OUT', 408],
  ['sql-429', 'RATE_LIMIT_EXCEEDED', 429],
] as const)('the fault %s answers %s, to the statements that it matches', async (kind, code, status) => {
  running.host.faults.add({ kind }, { match: 'SELECT 2' });
  await run('SELECT 1');
  await expect(failure(run('SELECT 2'))).resolves.toMatchObject({ code, responseDetails: { status } });
});

test('an app whose manifest has no SQL module has no database', async () => {
  await closeHosts();
  running = startHost({ manifest: { ...running.host.manifest, hasSql: false } });
  await expect(failure(run('SELECT 1'))).resolves.toMatchObject({ code: 'APP_NOT_ENABLED' });
});
