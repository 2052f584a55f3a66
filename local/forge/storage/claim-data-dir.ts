import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process exists and belongs to someone else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Makes this process the only one that uses the data folder, and clears the database locks that a killed one left behind.
 * Returns the function that gives the folder up. Throws a sentence when another running host holds it.
 */
export function claimDataDir(dataDir: string): () => void {
  if (dataDir === ':memory:') {
    return () => undefined;
  }
  mkdirSync(dataDir, { recursive: true });
  const claimPath = join(dataDir, 'host.pid');
  if (existsSync(claimPath)) {
    const holder = Number(readFileSync(claimPath, 'utf8'));
    if (Number.isInteger(holder) && holder > 0 && holder !== process.pid && isAlive(holder)) {
      throw new Error(
        `Process ${holder} already runs on the data in ${dataDir}: stop it, or choose another --data folder.`,
      );
    }
  }
  for (const entry of readdirSync(dataDir)) {
    if (/\.sqlite\.lock$/.test(entry)) {
      rmSync(join(dataDir, entry), { recursive: true });
    }
  }
  writeFileSync(claimPath, String(process.pid));
  return () => rmSync(claimPath, { force: true });
}
