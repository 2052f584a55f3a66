import { createStorage } from '../../src/storage/create-storage';
import { forgeSql } from '../../src/storage/forge-sql';
import { migrateSchema } from '../../src/storage/migrations';
import { DuplicateKeyError } from '../../src/storage/sql-executor';
import type { ForgeSqlHost } from '../support/forge-sql-host';

const DDL = '/api/v1/execute/ddl';

export function forgeSqlSuite(host: () => ForgeSqlHost): void {
  const insert = (id: string) => forgeSql.execute('INSERT INTO absence (issue_id, since) VALUES (?, ?)', id, 'now');
  const ddlSent = () => host().requests.filter(({ path }) => path === DDL).length;

  it('lays the schema when a first statement finds none, once for statements that run at the same time', async () => {
    const rows = await Promise.all(['1', '2', '3', '4'].map(insert));
    expect(rows).toEqual([[], [], [], []]);
    expect(ddlSent()).toBeLessThanOrEqual(25);
    expect(await forgeSql.execute('SELECT issue_id FROM absence ORDER BY issue_id')).toHaveLength(4);
  });

  it('lays it once where the schedule and a first statement meet', async () => {
    await Promise.all([insert('1'), createStorage(forgeSql).schema.migrate(), insert('2')]);
    expect(ddlSent()).toBeLessThanOrEqual(25);
  });

  it('sends no definition from the schedule right after a first use has laid it', async () => {
    const { schema } = createStorage(forgeSql);
    await insert('1');
    const before = ddlSent();
    await schema.migrate();
    expect(ddlSent()).toBe(before);
  });

  it('lays it from the schedule where nothing was used yet', async () => {
    await createStorage(forgeSql).schema.migrate();
    const before = ddlSent();
    await insert('1');
    expect([before > 1, ddlSent()]).toEqual([true, before]);
  });

  it('sends no definition while the schema is there', async () => {
    await insert('1');
    const before = ddlSent();
    await insert('2');
    expect(ddlSent()).toBe(before);
  });

  it('migrates twice at the same time without harm', async () => {
    await Promise.all([migrateSchema(), migrateSchema()]);
    expect(await migrateSchema()).toEqual([]);
    await expect(insert('1')).resolves.toEqual([]);
  });

  it('tells a taken key from every other failure', async () => {
    await insert('1');
    await expect(insert('1')).rejects.toBeInstanceOf(DuplicateKeyError);
    await expect(forgeSql.execute('SELEC 1')).rejects.toMatchObject({ code: 'internal' });
    host().breakOn(/absence/);
    await expect(insert('2')).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('says that storage could not be prepared when a migration fails, and prepares it the next time', async () => {
    host().breakOn(/CREATE TABLE IF NOT EXISTS entity/);
    await expect(insert('1')).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/could not prepare its storage/),
    });
    host().heal();
    await expect(insert('1')).resolves.toEqual([]);
  });

  it('refuses a statement over the platform’s size before it sends it', async () => {
    const before = host().requests.length;
    await expect(insert('x'.repeat(1024 * 1024))).rejects.toMatchObject({ code: 'invalid-input' });
    expect(host().requests).toHaveLength(before);
  });
}
