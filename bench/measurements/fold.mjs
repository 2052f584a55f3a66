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
 * Reading facts into those columns and packing an answer are told beside it. The fastest run counts: other work on the machine only adds to it.
 */
export default {
  name: 'fold',
  async measure({ root }) {
    const engine = await loadEngine(root);
    const config = engine.planConfig.parse({
      unit: 'points',
      timeZone: 'Europe/Berlin',
      hierarchyLinks: [{ name: 'Includes', direction: 'outward' }],
    });
    const results = [];
    const foldMs = new Map();
    for (const size of SIZES) {
      const { ms, tableMs, input } = measureSize(engine, config, size);
      foldMs.set(size, ms);
      const of = `${size.toLocaleString('en')} issues`;
      const isLargest = size === SIZES.at(-1);
      results.push(
        {
          id: `fold/${size}/ms`,
          label: `Fold of ${of}`,
          unit: 'ms',
          value: ms,
          ...(isLargest && { budget: BUDGET_MS }),
        },
        { id: `fold/${size}/table-ms`, label: `Reading ${of} into columns`, unit: 'ms', value: tableMs },
      );
      if (isLargest) results.push(...measureAnswer(engine, input, of));
    }
    // Linear is 2; a cache that the larger plan outgrows may add to it.
    const ratio = foldMs.get(200_000) / foldMs.get(100_000);
    results.push({ id: 'fold/ratio', label: 'Fold of 200,000 to 100,000', unit: '×', value: ratio, budget: 2.5 });
    return results;
  },
};

/** The facts are gone when the fold is measured, as they are in the app: hence a function of its own. */
function readTable(engine, config, size) {
  const { issues, rootIds } = planFacts(size);
  let table;
  const times = Array.from({ length: 5 }, () => timed(() => (table = engine.issueTable(issues))));
  return { input: { issues: table, rootIds, config, asOf: PLAN_DAY, missing: [] }, tableMs: Math.min(...times) };
}

function measureAnswer(engine, input, of) {
  const folded = engine.foldPlan(input);
  const part = { from: null, most: SENT };
  let rollup;
  const times = Array.from({ length: 5 }, () => timed(() => (rollup = engine.packRollup(folded, part))));
  const sent = `${SENT.toLocaleString('en')} of ${of}`;
  return [
    { id: 'fold/pack-ms', label: `Packing ${sent}`, unit: 'ms', value: Math.min(...times) },
    {
      id: 'fold/bytes',
      label: `Answer with ${sent}`,
      unit: 'kB',
      value: Buffer.byteLength(JSON.stringify(rollup)) / 1000,
      budget: ANSWER_LIMIT_KB,
    },
  ];
}

function timed(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
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
