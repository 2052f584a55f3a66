import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { build } from '../local/setup/build.mjs';
import { installPackages } from '../local/setup/packages.mjs';
import { installSystemPackages } from '../local/setup/system-packages.mjs';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
const bin = (name, file) => path.join(root, 'node_modules', name, file);
const tsc = bin('typescript', 'bin/tsc');

/** What a check remembers of its last run lies out of the tree, as the packages do; a check without it finds the same. */
const cache = (name) => path.join(root, 'node_modules', '.cache', 'gantry', name);
const types = (project) => [
  tsc,
  ...['-p', project, '--noEmit', '--incremental'],
  ...['--tsBuildInfoFile', cache(`types-${project.replace(/\W/g, '-')}`)],
];
const jest = (project) => [bin('jest', 'bin/jest.js'), '--selectProjects', project];

/**
 * Every check, by name: the arguments of one Node.js process. `npm test -- types jest` runs those whose name begins so. Each of these
 * keeps one processor busy, so as many run at once as there are; the longest are first, so that none is left over at the end.
 */
const checks = [
  [
    'lint',
    [
      bin('eslint', 'bin/eslint.js'),
      ...['.', '--max-warnings', '0'],
      ...['--cache', '--cache-strategy', 'content', '--cache-location', cache('lint')],
    ],
  ],
  ['forge: lint and scopes', ['test/conformance/forge-lint.mjs']],
  ['forge: bundle', ['test/conformance/forge-bundle.cjs']],
  ['types of the tests', types('test')],
  [
    'format',
    [
      bin('prettier', 'bin/prettier.cjs'),
      ...['.', '--check', '--log-level', 'warn'],
      ...['--cache', '--cache-strategy', 'content', '--cache-location', cache('format')],
    ],
  ],
  ['types of the pages', types('static')],
  ['types of the local host', types('local')],
  ['types of the app', types('.')],
  ['forge: manifest', ['test/conformance/manifest.mjs']],
  ['types of the shell', types('local/shell')],
  ['first load of every page', ['test/conformance/first-load.mjs']],
];

/** These share the whole machine among their own workers, so they have it to themselves, one after the other. */
const suites = [
  ['jest: rules, units and the app on the embedded Jira', jest('node')],
  ['jest: in Chromium', [...jest('browser'), '--maxWorkers', '2']],
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

/** Runs checks in their order, so many at once. */
async function inLanes(chosen, lanes) {
  const waiting = [...chosen];
  const results = [];
  const runNext = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) results.push(await run(check));
  };
  await Promise.all(Array.from({ length: lanes }, runNext));
  return results;
}

const indent = (text) => text.replace(/^/gm, '        ');

try {
  await installPackages(root);
  await installSystemPackages();
  await build(root);
  const wanted = process.argv.slice(2);
  const isChosen = ([name]) => wanted.length === 0 || wanted.some((word) => name.startsWith(word));
  const results = [
    ...(await inLanes(checks.filter(isChosen), Math.max(2, availableParallelism()))),
    ...(await inLanes(suites.filter(isChosen), 1)),
  ];
  const failed = results.filter(({ passed }) => !passed);
  for (const { name } of failed) console.log(`failed: ${name}`);
  console.log(`checks: ${results.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length === 0 && results.length > 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
