import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimDataDir } from '../../../local/forge/storage/claim-data-dir';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'claim-'));
});

test('a folder that another process uses is refused', () => {
  writeFileSync(join(dataDir, 'host.pid'), String(process.ppid));
  expect(() => claimDataDir(dataDir)).toThrow(`Process ${process.ppid} already runs on the data`);
});

test('what a killed process left locked is unlocked', () => {
  writeFileSync(join(dataDir, 'host.pid'), '999999999');
  mkdirSync(join(dataDir, 'app.sqlite.lock'));
  const release = claimDataDir(dataDir);
  expect(existsSync(join(dataDir, 'app.sqlite.lock'))).toBe(false);
  release();
  expect(existsSync(join(dataDir, 'host.pid'))).toBe(false);
});
