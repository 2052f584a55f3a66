import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

const OLDEST_NODE = 20;

/** Installs the npm packages of the lockfile, unless they are there already. */
export async function installPackages(root) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) {
    throw new Error(`Gantry needs Node.js ${OLDEST_NODE} or later; this is ${process.version}.`);
  }
  const lockfile = path.join(root, 'package-lock.json');
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return;
  console.log('Installing packages…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    shell: process.platform === 'win32',
  });
}
