import { hostClock } from '../../../local/clock';
import { demoCompany } from '../../../local/demo/demo-company';
import { accountOf } from '../../../local/demo/people';
import { tellStory } from '../../../local/demo/story/story';
import type { Failure } from '../../../local/demo/story/timeline';
import { createEmbeddedSite } from '../../../local/jira/embedded-site';
import type { LaunchReading } from '../../../src/contract/launch';
import { rollupReader } from '../../../src/domain/rollup/rollup-reader';
import { runApp, type RunningApp } from '../../support/running-app';
import { triedPlan } from '../../support/tried-plan';

const TODAY = '2026-11-22';
const READER = accountOf('Noor Haddad');
const TIME_ZONE = 'Europe/London';

let app: RunningApp;
let untold: readonly Failure[];
let meterAfter: ReturnType<RunningApp['host']['readMeter']>;
let offsetBefore: number;
let offsetAfter: number;

// Told once for all tests: it takes as long as Forge SQL's statements a second make it.
beforeAll(async () => {
  hostClock.setTo(new Date(`${TODAY}T10:30:00Z`));
  const site = await createEmbeddedSite({ dataDir: null, baseUrl: 'http://localhost:4400' });
  await site.load(demoCompany({ today: TODAY }));
  app = await runApp(site);
  offsetBefore = hostClock.offsetMs;
  untold = await tellStory(app.host, TODAY);
  offsetAfter = hostClock.offsetMs;
  meterAfter = app.host.readMeter();
}, 60_000);

afterAll(async () => {
  hostClock.reset();
  await app.close();
});

/** By summary, which initiatives and their epics may share: hence the project. */
function issueId(projectKey: string, summary: string): string {
  const { store } = app.site;
  const found = [...store.issues.values()].find(
    (issue) => issue.summary === summary && store.projects.get(issue.projectId)?.key === projectKey,
  );
  return String(found?.id);
}

async function launchOf(projectKey: string, summary: string): Promise<LaunchReading> {
  const input = { issueId: issueId(projectKey, summary), timeZone: TIME_ZONE };
  const { reading } = await app.call(READER, 'launch.open', input);
  if (!reading) throw new Error(`${summary} has no launch.`);
  return reading;
}

const roadmapOf = (accountId: string, projectKey: string, summary: string) =>
  app.call(accountId, 'roadmap.open', { issueId: issueId(projectKey, summary), timeZone: TIME_ZONE });

test('all of it can be told, and it leaves clock and meter as they were', () => {
  expect(untold).toEqual([]);
  expect(Math.abs(offsetAfter - offsetBefore)).toBeLessThan(1_000);
  expect(meterAfter).toMatchObject({ total: { invocations: 0, sqlRequests: 0 }, pointsThisHour: 0, recent: [] });
});

test.each([
  ['PAY', 'Invoices for business buyers', 'T1', 'planned', 'Not ready', 88],
  ['SRCH', 'Zero-result recovery', 'T2', 'planned', 'At risk', 6],
  ['ANLY', 'Data export API', 'T2', 'planned', 'On track', 11],
  ['MOB', 'Tap to pay on phone', 'T2', 'planned', 'On track', 6],
  ['GROW', 'Lifecycle e-mails', 'T3', 'planned', 'Ready with waivers', 79],
  ['SRCH', 'Search relevance lab', 'T3', 'planned', 'Ready', 88],
  ['PAY', 'Account updater', 'T2', 'planned', 'Ready', 100],
  ['GROW', 'Partner directory', 'T3', 'launched', 'Ready', 76],
])('%s, %s: a %s that is %s stands at %s, %i %%', async (projectKey, summary, tier, status, verdict, percent) => {
  const { launch, assessment } = await launchOf(projectKey, summary);
  expect({ tier: launch.tier, status: launch.status }).toEqual({ tier, status });
  expect({ verdict: assessment.verdict, percent: assessment.score.percent }).toEqual({ verdict, percent });
});

test('a security review follows the issue in which it is done, and shows who saw to that', async () => {
  const { entityId, launch } = await launchOf('ANLY', 'Data export API');
  const id = issueId('ANLY', 'Security and privacy review of signed links');
  expect(launch.items['security.review']).toMatchObject({ state: 'in progress', work: { issueId: id } });
  const input = { issueId: issueId('ANLY', 'Data export API'), entityId, itemId: 'security.review' };
  const { entries } = await app.call(READER, 'launch.history', input);
  expect(entries[0]?.author).toMatch(/^Gantry, following ANLY-\d+$/);
});

test('the launch that is nearly done says which one blocker keeps it back', async () => {
  const { assessment, gate } = await launchOf('PAY', 'Invoices for business buyers');
  expect(assessment.sentence).toBe(
    'Not ready: Pricing and billing tested was due on 10 November 2026 and is in progress.',
  );
  expect(gate.open).toBe(false);
});

test('a launch moved twice shows its slips, a cancelled one its reason', async () => {
  const { assessment } = await launchOf('SRCH', 'Zero-result recovery');
  expect(assessment.slips).toEqual({ count: 2, days: 14 });
  const { launch } = await launchOf('GROW', 'Loyalty wallet');
  expect(launch).toMatchObject({ status: 'cancelled', statusChange: { by: accountOf('Ingrid Solberg') } });
});

test('decisions are on record with the verdict that they were taken on, and open the gate only where it is ready', async () => {
  const updater = await launchOf('PAY', 'Account updater');
  expect(updater.launch.decisions).toMatchObject([{ outcome: 'go', frozen: { verdict: 'Ready' } }]);
  expect(updater.gate.open).toBe(true);
  const invoices = await launchOf('PAY', 'Invoices for business buyers');
  expect(invoices.launch.decisions).toMatchObject([{ outcome: 'conditional go', frozen: { verdict: 'Not ready' } }]);
});

test('T1 blockers are verified by others than their owners, waivers by a release manager, with evidence of every kind', async () => {
  const names = [
    ['PAY', 'Invoices for business buyers'],
    ['PAY', 'Account updater'],
    ['GROW', 'Partner directory'],
  ] as const;
  const readings = await Promise.all(names.map(([projectKey, summary]) => launchOf(projectKey, summary)));
  const items = readings.flatMap(({ launch }) => Object.values(launch.items));
  const verifications = items.flatMap(({ verification }) => verification ?? []);
  expect(verifications.length).toBeGreaterThan(10);
  expect(verifications.filter(({ by, ownerId }) => by === ownerId)).toEqual([]);
  expect(new Set(items.flatMap(({ waiver }) => waiver?.approverId ?? []))).toEqual(
    new Set([accountOf('Ingrid Solberg')]),
  );
  expect([...new Set(items.flatMap(({ evidence }) => evidence.map(({ kind }) => kind)))].sort()).toEqual([
    'acknowledgement',
    'actual',
    'approval',
    'decision',
    'issue',
    'metric',
    'note',
    'url',
  ]);
});

test('every item whose function somebody leads has an owner', async () => {
  const { launch } = await launchOf('MOB', 'Tap to pay on phone');
  const unowned = Object.values(launch.items).filter(({ ownerId }) => ownerId === null);
  expect(unowned.map(({ definition }) => definition.title)).toEqual([]);
});

test('reported health stands beside the computed one, agreeing here and disagreeing there', async () => {
  const { rollup } = await app.call(READER, 'portfolio.read', triedPlan('issuetype in (Initiative, Epic)'));
  const node = rollupReader(rollup);
  const rows = Array.from({ length: rollup.issuesYouCanSee }, (_, index) => node(index));
  const healthOf = (projectKey: string, summary: string) => {
    const figures = rows.find((row) => row.projectKey === projectKey && row.summary === summary)?.figures;
    return [figures?.reported.state, figures?.health.state, figures?.reported.ageDays, figures?.reported.disagrees];
  };
  expect(healthOf('STRAT', 'One-tap checkout')).toEqual(['onTrack', 'offTrack', 3, true]);
  expect(healthOf('STRAT', 'EU data residency')).toEqual(['atRisk', 'atRisk', 4, false]);
  expect(healthOf('STRAT', 'Guided onboarding')).toEqual(['onTrack', 'onTrack', 1, false]);
  expect(healthOf('SRCH', 'EU index clusters')).toEqual(['offTrack', 'atRisk', 1, true]);
  expect(healthOf('PAY', 'Invoices for business buyers')).toEqual(['offTrack', 'offTrack', 1, false]);

  const reported = rows.filter(({ figures }) => figures?.reported.state);
  expect(reported.length).toBeGreaterThan(25);
  expect(reported.filter(({ figures }) => figures?.reported.disagrees).length).toBeGreaterThanOrEqual(5);
});

test('the delivery template has a second version that some items took up and most did not', async () => {
  const [kept, taken] = [
    await roadmapOf(READER, 'PAY', 'Multi-store settlement'),
    await roadmapOf(READER, 'PAY', 'Account updater'),
  ];
  expect(kept).toMatchObject({ saved: { templateVersion: 1 }, versionOffer: { from: 1, to: 2, isWithdrawal: false } });
  expect(kept.versionOffer?.asked.map(({ fieldId }) => fieldId)).toEqual(['supportPlan']);
  expect(taken).toMatchObject({ saved: { templateVersion: 2 }, versionOffer: null });
  expect(taken.earlierFields.map(({ field }) => field.id)).toEqual(['scopeOut']);
});

test('some roadmap items are complete, some have gaps, one owes its weekly update, one is only a draft', async () => {
  const complete = await roadmapOf(READER, 'STRAT', 'One-tap checkout');
  expect(complete.saved).toMatchObject({ revision: 3, gaps: [], healthUpdate: { state: 'fresh' } });
  expect((await roadmapOf(READER, 'STRAT', 'Mobile app relaunch')).saved).toMatchObject({ stage: 'done', gaps: [] });
  const settlement = await roadmapOf(READER, 'PAY', 'Multi-store settlement');
  expect(settlement.saved.gaps.map(({ fieldId }) => fieldId)).toContain('metric');
  const reporting = await roadmapOf(READER, 'STRAT', 'Near-real-time reporting');
  expect(reporting.saved.healthUpdate).toMatchObject({ ageDays: 23, state: 'overdue' });
  const drafted = await roadmapOf(accountOf('Lukas Brandt'), 'SRCH', 'Search latency at the edge');
  expect(drafted.saved.revision).toBe(0);
  expect(drafted.draft?.answers).toHaveProperty('problem');
});

test('the rule of the running experiment is locked, and what is confidential stays so', async () => {
  const running = await roadmapOf(accountOf('Sofia Lindqvist'), 'GROW', 'Pricing page experiments');
  expect(running.rights.locked).toHaveProperty('decisionRule');
  const lumen = { issueId: issueId('STRAT', 'Integrate Lumen Wallet'), timeZone: TIME_ZONE };
  expect(await app.ask(accountOf('Priya Raman'), 'roadmap.open', lumen)).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  });
});

test('each person finds the plans that are shared with them, favourites first, and a filter’s plan finds its roots', async () => {
  const names = async (who: string) =>
    (await app.call(accountOf(who), 'plan.list', {})).plans.map(
      ({ name, isFavourite }) => `${isFavourite ? '* ' : ''}${name}`,
    );
  expect({
    priya: await names('Priya Raman'),
    helena: await names('Helena Marsh'),
    jonas: await names('Jonas Keller'),
    tomas: await names('Tomas Pereira'),
  }).toEqual({
    priya: ['* Payments', 'Company objectives'],
    helena: ['* Company objectives', 'Board review'],
    jonas: ['Company objectives'],
    tomas: ['Board review', 'Company objectives', 'Next year, first cut', 'Payments'],
  });
  const { plans } = await app.call(READER, 'plan.list', {});
  const openings = await Promise.all(plans.map(({ planId }) => app.call(READER, 'plan.open', { planId })));
  for (const { document } of openings) {
    const tried = await app.call(READER, 'plan.try', { roots: document.query.roots });
    expect([document.name, tried.problems, tried.roots.length > 0]).toEqual([document.name, [], true]);
  }
});
