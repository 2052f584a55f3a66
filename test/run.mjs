import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from '../local/setup/build.mjs';
import { installPackages } from '../local/setup/packages.mjs';
import { installSystemPackages } from '../local/setup/system-packages.mjs';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
const bin = (name, file) => path.join(root, 'node_modules', name, file);
const tsc = bin('typescript', 'bin/tsc');

/** Every check, by name: the arguments of one Node.js process. `npm test -- types jest` runs those whose name begins so. */
const checks = [
  ['types of the app', [tsc, '-p', '.', '--noEmit']],
  ['types of the pages', [tsc, '-p', 'static']],
  ['types of the local host', [tsc, '-p', 'local']],
  ['types of the shell', [tsc, '-p', 'local/shell']],
  ['types of the tests', [tsc, '-p', 'test']],
  ['lint', [bin('eslint', 'bin/eslint.js'), '.', '--max-warnings', '0']],
  ['format', [bin('prettier', 'bin/prettier.cjs'), '.', '--check', '--log-level', 'warn']],
  ['first load of every page', ['test/conformance/first-load.mjs']],
  ['forge: manifest', ['test/conformance/manifest.mjs']],
  ['forge: lint and scopes', ['test/conformance/forge-lint.mjs']],
  ['forge: bundle', ['test/conformance/forge-bundle.cjs']],
  ['jest: rules, units and the app on the embedded Jira', [bin('jest', 'bin/jest.js'), '--selectProjects', 'node']],
  ['jest: in Chromium', [bin('jest', 'bin/jest.js'), '--selectProjects', 'browser', '--runInBand']],
];

/** The output is shown when the check fails; of one that passes, its last line. */
function run([name, args]) {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.on('close', (code) => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
      if (code !== 0 || name.startsWith('jest') || name.startsWith('forge') || name.startsWith('first load'))
        console.log(indent(output.trim()));
      resolve({ name, passed: code === 0 });
    });
  });
}

const indent = (text) => text.replace(/^/gm, '        ');

try {
  await installPackages(root);
  await installSystemPackages();
  await build(root);
  const wanted = process.argv.slice(2);
  const chosen = wanted.length === 0 ? checks : checks.filter(([name]) => wanted.some((word) => name.startsWith(word)));
  const results = [];
  for (const check of chosen) results.push(await run(check));
  const failed = results.filter(({ passed }) => !passed);
  for (const { name } of failed) console.log(`failed: ${name}`);
  console.log(`checks: ${results.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length === 0 && results.length > 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
