import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueRecord } from '../../../../local/jira/state/model';
import { openStore } from '../../../../local/jira/state/open-store';
import { CorruptStateError } from '../../../../local/jira/state/state-files';
import { buildSite } from '../../../support/site-builder';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'jira-state-'));
});

afterEach(() => rmSync(dataDir, { recursive: true }));

async function filled() {
  const site = await buildSite()
    .user('ann')
    .project('ALPHA', { members: ['ann'] })
    .issue('ALPHA-1')
    .open({ dataDir });
  return site.store;
}

const rename = (store: Awaited<ReturnType<typeof filled>>, summary: string) => {
  const issue = store.issues.get(10_001);
  if (issue) store.write([{ put: 'issues', record: { ...issue, summary } }]);
};
const fileOf = (kind: string) => join(dataDir, readdirSync(dataDir).find((name) => name.startsWith(kind)) ?? '');

test('what was written is there after a restart, numbers in use included', async () => {
  const store = await filled();
  rename(store, 'Renamed');
  const number = store.nextIssueNumber('10000');
  const id = store.nextId();
  const essentials = { projectId: '10000', typeId: '1', statusId: '1', summary: 'Second', createdAt: 0 };
  store.write([{ put: 'issues', record: issueRecord({ ...essentials, id, number }) }]);
  store.write([{ drop: 'issues', id }]);
  await store.close();

  const again = openStore({ dataDir });
  expect(again.issues.get(10_001)?.summary).toBe('Renamed');
  expect(again.issues.byKey('alpha-1')?.id).toBe(10_001);
  expect(again.nextIssueNumber('10000')).toBe(3);
  expect(again.nextId()).toBeGreaterThan(id);
  await again.close();
});

test('a torn last line, as a crash leaves it, is cut off and the rest read', async () => {
  const store = await filled();
  rename(store, 'Whole');
  await store.close();
  appendFileSync(fileOf('log'), '{"lastId":99999,"changes":[{"put":"iss');

  const again = openStore({ dataDir });
  expect(again.issues.get(10_001)?.summary).toBe('Whole');
  rename(again, 'Later');
  await again.close();
  expect(openStore({ dataDir }).issues.get(10_001)?.summary).toBe('Later');
});

test('any other damage is refused in one sentence, and the files are left as they are', async () => {
  const store = await filled();
  rename(store, 'One');
  rename(store, 'Two');
  await store.close();
  const path = fileOf('log');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"put"', '"putt'));
  const damaged = readFileSync(path, 'utf8');

  expect(() => openStore({ dataDir })).toThrow(CorruptStateError);
  expect(() => openStore({ dataDir })).toThrow(/can't be read at line 1\. Nothing was changed/);
  expect(readFileSync(path, 'utf8')).toBe(damaged);
});

test('a snapshot that has lost its end is refused', async () => {
  const store = await filled();
  await store.close();
  const path = fileOf('snapshot');
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  writeFileSync(path, lines.slice(0, -1).join('\n') + '\n');
  expect(() => openStore({ dataDir })).toThrow(/has lost its end/);
});

test('a snapshot that a crash left unfinished is ignored', async () => {
  const store = await filled();
  await store.close();
  writeFileSync(join(dataDir, 'snapshot-9.tmp'), '{"format"');
  expect(openStore({ dataDir }).issues.size).toBe(1);
});

test('an empty folder opens as an empty site', () => {
  expect(openStore({ dataDir }).site.size).toBe(0);
});
