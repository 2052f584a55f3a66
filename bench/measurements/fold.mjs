import { Buffer } from 'node:buffer';
import { createRequire } from 'node:module';
import path from 'node:path';
import { median } from '../support/median.mjs';
import { PLAN_DAY, planFacts } from '../support/plan-facts.mjs';

const SIZES = [20_000, 100_000, 200_000];
const RUNS = 15;
const BUDGET_MS = 100;
const SENT = 20_000;
const ANSWER_LIMIT_KB = 4_500;

/**
 * The rollup engine alone, in one thread: from rows in memory (the columns that facts were read into) to every node's finished measures.
 * Reading facts into those columns and packing an answer are told beside it. Times are the processor's, of the fastest run: other work on
 * the machine only adds to it.
 */
export default {
  name: 'fold',
  withoutDemo: true,
  async measure({ root }) {
    const engine = await loadEngine(root);
    const config = engine.planConfig.parse({
      unit: 'points',
      timeZone: 'Europe/Berlin',
      hierarchyLinks: [{ name: 'Includes', direction: 'outward' }],
    });
    const results = [];
    const fastest = new Map();
    for (const size of SIZES) {
      const { input, tableMs } = readTable(engine, config, size);
      const runs = Array.from({ length: RUNS }, () => timed(() => engine.foldPlan(input)));
      const cpuMs = Math.min(...runs.map(({ cpu }) => cpu));
      fastest.set(size, cpuMs);
      const of = `${size.toLocaleString('en')} issues`;
      const budget = size === SIZES.at(-1) ? { budget: BUDGET_MS } : {};
      results.push(
        { id: `fold/${size}/ms`, label: `Fold of ${of}`, unit: 'ms', value: cpuMs, ...budget },
        {
          id: `fold/${size}/median-ms`,
          label: `Fold of ${of}, median`,
          unit: 'ms',
          value: median(runs.map(({ cpu }) => cpu)),
        },
        {
          id: `fold/${size}/wall-ms`,
          label: `Fold of ${of}, by the clock`,
          unit: 'ms',
          value: Math.min(...runs.map(({ wall }) => wall)),
        },
        { id: `fold/${size}/table-ms`, label: `Reading ${of} into columns`, unit: 'ms', value: tableMs },
      );
      if (size === SIZES.at(-1)) results.push(...measureAnswer(engine, input, of));
    }
    // Linear is 2; a cache that the larger plan outgrows may add to it.
    const ratio = fastest.get(200_000) / fastest.get(100_000);
    results.push({ id: 'fold/ratio', label: 'Fold of 200,000 to 100,000', unit: '×', value: ratio, budget: 2.5 });
    return results;
  },
};

/** The facts are gone when the fold is measured, as they are in the app: hence a function of its own. */
function readTable(engine, config, size) {
  const { issues, rootIds } = planFacts(size);
  let table;
  const times = Array.from({ length: 5 }, () => timed(() => (table = engine.issueTable(issues))));
  return {
    input: { issues: table, rootIds, config, asOf: PLAN_DAY, missing: [] },
    tableMs: Math.min(...times.map(({ cpu }) => cpu)),
  };
}

function measureAnswer(engine, input, of) {
  const folded = engine.foldPlan(input);
  const part = { from: null, most: SENT };
  let rollup;
  const times = Array.from({ length: 5 }, () => timed(() => (rollup = engine.packRollup(folded, part))));
  const sent = `${SENT.toLocaleString('en')} of ${of}`;
  return [
    { id: 'fold/pack-ms', label: `Packing ${sent}`, unit: 'ms', value: Math.min(...times.map(({ cpu }) => cpu)) },
    {
      id: 'fold/bytes',
      label: `Answer with ${sent}`,
      unit: 'kB',
      value: Buffer.byteLength(JSON.stringify(rollup)) / 1000,
      budget: ANSWER_LIMIT_KB,
    },
  ];
}

/** Milliseconds of the processor, garbage collector included, and by the clock. */
function timed(run) {
  const cpuStart = process.cpuUsage();
  const start = performance.now();
  run();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpuStart);
  return { cpu: (user + system) / 1000, wall };
}

/** The engine's own sources, bundled as the app's are. */
async function loadEngine(root) {
  const { build } = await import('esbuild');
  const outfile = path.join(root, 'build', 'bench', 'rollup.cjs');
  const of = (file) => `export * from './src/domain/rollup/${file}';`;
  await build({
    absWorkingDir: root,
    stdin: { contents: ['fold-plan', 'issue-table', 'pack-rollup', 'plan'].map(of).join('\n'), resolveDir: root },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outfile,
  });
  return createRequire(import.meta.url)(outfile);
}
