import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

/** Everything that a build reads, from the root. */
const SOURCES = ['src', 'static', 'local', 'manifest.yml', 'package-lock.json', 'tsconfig.json'];
const NOT_SOURCES = new Set(['build', 'node_modules', '.gantry']);

/**
 * Builds the app's functions, the Custom UI, the shell and the local host, unless they are built from these very sources.
 *
 * The app's bundle leaves the `@forge` packages out, so that it runs on the real, unmodified ones.
 */
export async function build(root) {
  const stampFile = path.join(root, 'build', 'stamp');
  const stamp = fingerprint(root);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log('Building…');
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  await Promise.all([
    run(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: path.join(root, 'static') }),
    run(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: path.join(root, 'local', 'shell') }),
    bundle(root),
  ]);
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

async function bundle(root) {
  const { build: esbuild } = await import('esbuild');
  const shared = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    sourcemap: true,
  };
  await Promise.all([
    esbuild({ ...shared, entryPoints: ['src/index.ts'], outfile: 'build/app/index.cjs' }),
    esbuild({ ...shared, entryPoints: ['local/main.ts'], outfile: 'build/local/main.cjs' }),
    esbuild({
      absWorkingDir: root,
      bundle: true,
      format: 'iife',
      target: 'es2022',
      entryPoints: ['local/forge/bridge/bridge-client.ts'],
      outfile: 'build/local/bridge-client.js',
    }),
  ]);
}

function fingerprint(root) {
  const hash = createHash('sha256');
  const visit = (file) => {
    const stat = statSync(file);
    if (stat.isDirectory()) {
      for (const name of readdirSync(file).sort()) if (!NOT_SOURCES.has(name)) visit(path.join(file, name));
    } else {
      hash.update(`${path.relative(root, file)} ${stat.size} ${stat.mtimeMs}\n`);
    }
  };
  for (const source of SOURCES) visit(path.join(root, source));
  return hash.digest('hex');
}
