import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const READY = /is ready after/;
const START_TIMEOUT_MS = 300_000;

/** The local host with the demo company, or what its options ask for, in a process and a data folder of its own. */
export async function startHost(root, options = []) {
  const port = await freePortPair();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gantry-bench-'));
  const argv = ['local/start.mjs', '--port', String(port), '--data', dataDir, ...options];
  const child = spawn(process.execPath, argv, { cwd: root });
  let output = '';
  await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The host did not start in time.\n${output}`)), START_TIMEOUT_MS);
    child.once('exit', () => reject(new Error(`The host ended.\n${output}`)));
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        output += data;
        if (!READY.test(output)) return;
        clearTimeout(timer);
        resolve();
      });
    }
  });
  child.removeAllListeners('exit');
  return {
    pid: child.pid,
    origin: `http://localhost:${port}`,
    frameOrigin: `http://localhost:${port + 1}`,
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function freePortPair() {
  for (let port = 21_000 + (process.pid % 10_000) * 2; ; port += 2) {
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });
}
