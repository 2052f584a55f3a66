import { hostClock } from '../../local/clock';
import type { LaunchReading } from '../../src/contract/launch';
import { launchPlan, startLaunch } from '../support/launch-steps';
import { LAUNCH_DAY, launchCompany, PAY } from '../support/launch-company';
import type { RunningApp } from '../support/running-app';

let app: RunningApp;

beforeEach(async () => {
  hostClock.setTo(new Date(LAUNCH_DAY));
  app = await launchCompany();
});

afterEach(async () => {
  hostClock.reset();
  await app.close();
});

const SEATS = { name: 'Seats sold', unit: 'seats', baseline: 40, target: 60, direction: 'up' as const };
const issueId = PAY(1);
const zone = 'Europe/Berlin';
const roadmap = async () => (await app.call('dev', 'roadmap.open', { issueId, timeZone: zone })).saved;

async function promise(): Promise<void> {
  const answers = { metric: SEATS, problem: 'Small teams leave after the trial.' };
  await app.call('olga', 'roadmap.save', { issueId, baseRevision: 0, templateId: 'outcome', answers, timeZone: zone });
}

async function record(reading: LaunchReading, value: number, asOf: string) {
  const { entityId, revision: baseRevision } = reading;
  return app.call('dev', 'launch.recordActual', {
    issueId,
    entityId,
    baseRevision,
    itemId: 'product.metric-check',
    actual: { value, asOf },
  });
}

test('the actual of a metric check settles its item and comes back to the roadmap item that promised it', async () => {
  await promise();
  const launch = await startLaunch(app, 'rhea', issueId, launchPlan('T1', '2026-03-20'));
  hostClock.setTo(new Date('2026-04-20T10:00:00.000Z'));
  const recorded = await record(launch, 47, '2026-04-19');
  expect(recorded.reading.launch.items['product.metric-check']).toMatchObject({
    state: 'done',
    evidence: [{ kind: 'actual', value: { value: 47, asOf: '2026-04-19' }, by: 'dev' }],
  });
  expect(recorded).toMatchObject({
    brought: 'The roadmap item has this actual now.',
    outcome: { kind: 'promised', sentence: 'The promise isn’t kept yet: 47 of 60 seats, 35 % of the way from 40.' },
  });
  expect((await roadmap()).answers['metric']).toEqual({ ...SEATS, actual: 47, actualOn: '2026-04-19' });

  // Twice is once; an older figure overwrites nothing.
  const again = await record(recorded.reading, 47, '2026-04-19');
  expect(again.reading.launch.items['product.metric-check']?.evidence).toHaveLength(1);
  expect((await record(again.reading, 44, '2026-04-10')).brought).toMatch(/knows a later actual, which stands/);
  expect((await roadmap()).answers['metric']).toMatchObject({ actual: 47 });
});

test('an actual of a day to come is refused, and nothing is written', async () => {
  await promise();
  const launch = await startLaunch(app, 'rhea', issueId, launchPlan('T1', '2026-03-20'));
  await expect(record(launch, 47, '2026-03-17')).rejects.toThrow(/still to come/);
  expect((await roadmap()).answers['metric']).toEqual(SEATS);
});

test('where nothing was promised the actual stays with the launch, and the answer says so', async () => {
  const launch = await startLaunch(app, 'rhea', issueId, launchPlan('T1', '2026-03-16'));
  const recorded = await record(launch, 47, '2026-03-16');
  expect(recorded.brought).toMatch(/has no roadmap item/);
  expect(recorded.reading.launch.items['product.metric-check']?.state).toBe('done');
});

test('what a launch taught reaches those who keep its checklist, with the item that it is about', async () => {
  const { entityId } = await startLaunch(app, 'rhea', issueId, launchPlan('T2', '2026-03-20'));
  const proposal = { issueId, entityId, itemId: 'engineering.on-call', text: 'Book SRE two weeks earlier.' };
  await app.call('dev', 'launch.proposeChange', proposal);
  const { proposals } = await app.call('sam', 'checklist.open', { checklistId: 'builtin.launch' });
  expect(proposals).toMatchObject([
    { by: 'dev', text: 'Book SRE two weeks earlier.', itemKey: 'engineering.on-call', settled: null },
  ]);
});

test('notes for two audiences, written at the same time from the same reading, are both kept; the same note twice is asked about', async () => {
  const { entityId, revision: baseRevision } = await startLaunch(app, 'rhea', issueId, launchPlan('T2', '2026-03-20'));
  const write = (who: string, audience: 'customers' | 'support', text: string) =>
    app.ask(who, 'launch.saveReleaseNote', { issueId, entityId, baseRevision, audience, text, settles: false });
  await Promise.all([write('dev', 'customers', 'Pay by wallet.'), write('lena', 'support', 'Macro 12 is live.')]);
  const { reading } = await app.call('vic', 'launch.open', { issueId, timeZone: zone });
  expect(reading?.launch.releaseNotes).toMatchObject({
    customers: { text: 'Pay by wallet.', by: 'dev' },
    support: { text: 'Macro 12 is live.', by: 'lena' },
  });
  expect(await write('olga', 'support', 'Mine.')).toMatchObject({ ok: false, error: { code: 'busy' } });
});
