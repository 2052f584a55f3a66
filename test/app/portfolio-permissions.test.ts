import { randomOf } from '../../local/demo/random';
import { hostClock } from '../../local/clock';
import type { InputOf } from '../../src/contract/operations';
import type { PlanRollup } from '../../src/domain/rollup/plan-rollup';
import { rollupReader } from '../../src/domain/rollup/rollup-reader';
import { changeSite, permissionChanges } from '../support/change-site';
import { countFigures, ownRollup, ownSearch } from '../support/own-rollup';
import { permissionSite, ROOT, VIEWERS } from '../support/permission-site';
import { runApp, unhurried, type RunningApp } from '../support/running-app';
import { triedPlan } from '../support/tried-plan';

const SEEDS = Number(process.env['GANTRY_PERMISSION_SITES'] ?? 1);
const ROUNDS = Number(process.env['GANTRY_PERMISSION_ROUNDS'] ?? 2);
/** The issues of a site, by those of a short run: what decides who sees an issue is all in them. */
const SCALE = Number(process.env['GANTRY_PERMISSION_SCALE'] ?? 1);
/** Thousands of requests each: a busy machine takes several times as long as a quiet one, and a larger run longer still. */
jest.setTimeout(180_000 * Math.max(1, SEEDS, ROUNDS / 2) * SCALE);

const SIZE = { epics: 14 * SCALE, work: 60 * SCALE };

const blocks = { hierarchyLinks: [{ name: 'Blocks', direction: 'outward' }] };
const plans: readonly InputOf<'portfolio.read'>[] = [
  triedPlan('type = Epic'),
  triedPlan('type = Epic', { ...blocks, unit: 'points', coverageThreshold: 0 }),
  triedPlan('project = LEVEL', { unit: 'time' }),
  triedPlan('reporter = currentUser()'),
  triedPlan('project in (REP, ASG, FLD) AND type = Epic', blocks),
  triedPlan('key in (OPEN-1, OPEN-2)', { dependencyLinks: blocks.hierarchyLinks }),
  triedPlan('summary ~ "nothing like it"'),
];

let app: RunningApp;

afterEach(async () => {
  hostClock.reset();
  await app.close();
});

async function openIndexed(seed: string): Promise<void> {
  hostClock.setTo(new Date('2026-03-16T11:00:00.000Z'));
  app = await runApp(await permissionSite(seed, SIZE).open(), { limits: unhurried });
  await app.host.runSchedule('hourly');
  await app.host.runSchedule('five-minutes');
  await app.host.idle();
}

/** Reads every plan as everybody, and compares each with the same rules over what that person's own search finds. */
async function compareAll(): Promise<{ readonly compared: number; readonly figures: number }> {
  let [compared, figures] = [0, 0];
  for (const who of [...VIEWERS, ROOT]) {
    const found = await ownSearch(app, who);
    for (const plan of plans) {
      const expected = await ownRollup(app, who, found, plan);
      const answer = await app.ask(who, 'portfolio.read', plan);
      if (expected === null) {
        expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
        continue;
      }
      if (!answer.ok) throw new Error(`${who}: ${JSON.stringify(answer.error)}`);
      const { rollup, source } = answer.value;
      expect(source.kind).toBe('index');
      expect(rollup.reading.kind === 'partial' ? { who, plan: plan.plan, ...rollup.reading } : null).toBeNull();
      expect({ who, plan: plan.plan, keys: keysOf(rollup) }).toEqual({ who, plan: plan.plan, keys: keysOf(expected) });
      expect({ who, plan: plan.plan, rollup }).toEqual({ who, plan: plan.plan, rollup: expected });
      compared += 1;
      figures += countFigures(rollup);
    }
  }
  return { compared, figures };
}

function keysOf(rollup: PlanRollup): readonly string[] {
  const node = rollupReader(rollup);
  return Array.from({ length: rollup.sent }, (_, index) => node(index).key);
}

const print = (what: string, { compared, figures }: { readonly compared: number; readonly figures: number }) =>
  process.stdout.write(
    `${what}: ${VIEWERS.length + 1} users, ${plans.length} plans, ${compared} views, ${figures.toLocaleString('en')} figures equal\n`,
  );

test('every figure that anybody is shown is what the same rules make of their own search', async () => {
  const sum = { compared: 0, figures: 0 };
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    await openIndexed(String(seed));
    const { compared, figures } = await compareAll();
    sum.compared += compared;
    sum.figures += figures;
    if (seed < SEEDS) await app.close();
  }
  print(`Permissions, ${SEEDS} sites of ${SIZE.epics + SIZE.work} issues and a third as many subtasks`, sum);
  expect(sum.compared).toBeGreaterThan(SEEDS * VIEWERS.length * 4);
});

test('and so it stays while permissions, levels, projects and issues change and no event has come', async () => {
  await openIndexed('changing');
  const random = randomOf('changes between index and view');
  const sum = { compared: 0, figures: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    // A viewer's own sight may be a minute old.
    hostClock.setTo(new Date(Date.now() + 61_000));
    for (let change = 0; change < 6; change += 1) await changeSite(app, random, random.pick(permissionChanges));
    const { compared, figures } = await compareAll();
    sum.compared += compared;
    sum.figures += figures;
  }
  print(`Permissions, ${ROUNDS} rounds of changes`, sum);
  expect(sum.compared).toBeGreaterThan(ROUNDS * VIEWERS.length * 4);
});
