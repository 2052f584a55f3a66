import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../local/setup/build.mjs';
import { installPackages } from '../local/setup/packages.mjs';
import { measurements } from './measurements/index.mjs';
import { launchBrowser } from './support/browser.mjs';
import { createClient } from './support/client.mjs';
import { startHost } from './support/host.mjs';

const HELP = `npm run bench [-- OPTIONS] [NAME …]

  NAME           only the measurements whose name begins so
  --out FILE     write the results as JSON
  --save         keep the results as the baseline that later runs are compared with (bench/baseline.json)
  --help         this text`;

const root = path.resolve(path.dirname(new URL(import.meta.url).pathname), '..');
const baselineFile = path.join(root, 'bench', 'baseline.json');

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, save: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) console.log(HELP);
  else await run(values, positionals);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run({ out, save }, names) {
  await installPackages(root);
  await build(root);
  const chosen = measurements.filter(({ name }) => names.length === 0 || names.some((word) => name.startsWith(word)));
  const results = await measureAll(chosen);
  const before = existsSync(baselineFile) ? JSON.parse(readFileSync(baselineFile, 'utf8')) : [];
  print(results, before);
  const text = `${JSON.stringify(results, null, 2)}\n`;
  if (out !== undefined) writeFileSync(out, text);
  if (save) writeFileSync(baselineFile, text);
  if (results.some(isOver)) process.exitCode = 1;
}

/** A measurement that fails is said as that, and the others go on. */
async function measureAll(chosen) {
  const host = chosen.every(({ withoutDemo }) => withoutDemo) ? null : await startHost(root);
  const browser = await launchBrowser();
  const bench = { root, host, browser, client: host && createClient(host.origin) };
  const results = [];
  try {
    for (const { name, measure } of chosen) {
      try {
        results.push(...(await measure(bench)));
      } catch (error) {
        console.error(`${name} could not be measured: ${error instanceof Error ? error.message : error}`);
        process.exitCode = 1;
      }
    }
  } finally {
    await browser.close();
    await host?.close();
  }
  return results;
}

function isOver({ value, budget }) {
  return budget !== undefined && value > budget;
}

/** What was measured, what it may be, and how it stands to the baseline: 1.10× is a tenth more. */
function print(results, before) {
  const known = new Map(before.map(({ id, value }) => [id, value]));
  const rows = results.map((result) => {
    const { id, label, unit, value, budget } = result;
    const was = known.get(id);
    return [
      label,
      `${written(value)} ${unit}`.trim(),
      budget === undefined ? '' : `≤ ${written(budget)}`,
      was === undefined || was === 0 ? '' : `${(value / was).toFixed(2)}×`,
      isOver(result) ? 'OVER' : '',
    ];
  });
  const table = [['', 'measured', 'budget', 'to baseline', ''], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table) {
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
        .join('  ')
        .trimEnd(),
    );
  }
}

function written(value) {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 100 ? 1 : 0);
}
