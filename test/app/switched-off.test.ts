import { hostClock } from '../../local/clock';
import { TYPE_IDS } from '../../local/jira/standard-configuration';
import type { InputOf, OperationName } from '../../src/contract/operations';
import { pillars, type Pillar, type Rollout } from '../../src/domain/role/roles';
import { planPolicy } from '../support/access/plan-policy';
import { LAUNCH_DAY } from '../support/launch-company';
import { insightContent, insightSearch } from '../support/insight-inputs';
import { launchPlan, startLaunch } from '../support/launch-steps';
import { runApp, unhurried, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';
import { triedPlan } from '../support/tried-plan';

const PAY = '10000';
const [PAY_1, PAY_2] = ['10001', '10002'];
const plan = launchPlan('T3', '2026-06-15');
let app: RunningApp;
let insightId: string;

beforeEach(async () => {
  hostClock.setTo(new Date(LAUNCH_DAY));
  const site = await buildSite()
    .user('jo', { administersJira: true })
    .project('PAY', { administrators: ['jo'] })
    .issue('PAY-1', { type: 'epic', assignee: 'jo' })
    .issue('PAY-2', { type: 'epic', assignee: 'jo' })
    .open();
  app = await runApp(site, { limits: unhurried });
  await app.call('jo', 'roadmap.save', {
    ...roadmap,
    baseRevision: 0,
    templateId: 'outcome',
    answers: { problem: 'Slow' },
  });
  await app.call('jo', 'roadmap.saveDraft', {
    issueId: PAY_1,
    baseRevision: 1,
    templateId: 'outcome',
    answers: { problem: 'Slo' },
  });
  await startLaunch(app, 'jo', PAY_1, plan);
  ({ insightId } = await app.call('jo', 'insight.createLinked', { issueId: PAY_1, content: insightContent }));
});

afterEach(async () => {
  hostClock.reset();
  await app.close();
});

const roadmap = { issueId: PAY_1, timeZone: 'UTC' };
const launch = { issueId: PAY_1, entityId: `launch:${PAY_1}:1`, baseRevision: 1 };
const ofItem = { issueId: PAY_1, entityId: launch.entityId, itemId: 'docs.published' };

type Inputs = { readonly [Name in OperationName]: readonly [Pillar, InputOf<Name>] | null };

/** The pillar that each operation is part of, and how it is asked; null for what no pillar owns. An operation that isn't in here doesn't compile. */
const operations = (): Inputs => ({
  'roadmap.open': ['roadmap', roadmap],
  'roadmap.save': ['roadmap', { ...roadmap, baseRevision: 1, templateId: 'outcome', answers: { problem: 'Slower' } }],
  'roadmap.acceptVersion': ['roadmap', { ...roadmap, baseRevision: 1, version: 1 }],
  'roadmap.undo': ['roadmap', { ...roadmap, baseRevision: 1 }],
  'roadmap.history': ['roadmap', { issueId: PAY_1 }],
  'roadmap.setHealthDelegate': ['roadmap', { ...roadmap, delegate: null }],
  'roadmap.comments': ['roadmap', { issueId: PAY_1 }],
  'roadmap.comment': ['roadmap', { issueId: PAY_1, text: 'Why?' }],
  'roadmap.saveDraft': ['roadmap', { issueId: PAY_1, baseRevision: 1, templateId: 'outcome', answers: {} }],
  'roadmap.discardDraft': ['roadmap', { issueId: PAY_1 }],
  // Tells of the pillars that are on: refused only where none of its own is.
  'contextLine.open': null,
  'roadmapPage.read': ['roadmap', { projectId: null, timeZone: 'UTC' }],
  'launches.names': null,
  'launches.find': null,
  'launches.items': null,
  'launch.nudge': [
    'launches',
    { issueId: PAY_1, entityId: `launch:${PAY_1}:1`, itemIds: ['docs.published'], how: 'email', note: null },
  ],
  'launches.read': ['launches', { projectId: PAY, timeZone: 'UTC' }],
  'launchVersions.read': ['launches', { projectId: PAY, issueIds: [PAY_1], versionIds: [] }],
  'launchVersions.issues': ['launches', { versionId: '800000' }],
  'launchVersions.projects': ['launches', {}],
  'launchOwners.left': ['launches', { accountIds: ['jo'] }],
  'launch.open': ['launches', roadmap],
  'launch.preview': ['launches', { issueId: PAY_2, plan }],
  'launch.start': ['launches', { issueId: PAY_2, plan }],
  'launch.act': ['launches', { ...launch, itemId: 'docs.published', action: { kind: 'tick', evidence: [] } }],
  'launch.actAsNamed': ['launches', { ...ofItem, action: { kind: 'acknowledge', text: 'Read.' } }],
  'launch.actOnMany': ['launches', { ...launch, itemIds: ['docs.published'], action: { kind: 'tick' } }],
  'launch.comments': ['launches', ofItem],
  'launch.comment': ['launches', { ...ofItem, text: 'Where?' }],
  'launch.history': ['launches', { issueId: PAY_1, entityId: launch.entityId }],
  'launch.previewRound': ['launches', { issueId: PAY_1, entityId: launch.entityId }],
  'launch.openRound': ['launches', { ...launch, functions: ['Product'], closesOn: '2026-06-12', note: null }],
  'launch.vote': [
    'launches',
    { ...launch, round: 1, function: 'Product', vote: 'go', comment: '', voterId: 'jo', seenAt: null },
  ],
  'launch.withdrawRound': ['launches', { ...launch, round: 1, reason: 'Too early.' }],
  'launch.settleCondition': ['launches', { ...launch, decision: 1, met: true, note: 'Seen.', seenAt: null }],
  'launch.decide': [
    'launches',
    { ...launch, decision: { outcome: 'pause', condition: null, rationale: null, votes: [] } },
  ],
  'launch.checklistOffer': ['launches', { issueId: PAY_1, entityId: launch.entityId }],
  'launch.answerChecklist': ['launches', { ...launch, version: 2, itemId: 'docs.published', choice: 'kept' }],
  'launch.moveDate': ['launches', { ...launch, launchOn: '2026-06-22', reason: 'Later.', confirmed: true }],
  'launch.surroundings': ['launches', { issueId: PAY_1 }],
  'launch.exitWave': ['launches', { ...launch, wave: 1, met: true, note: 'Seen.' }],
  'launch.changeRegions': ['launches', { ...launch, regions: [], reason: null, confirmed: true }],
  'launch.changeVersions': ['launches', { ...launch, versionIds: [] }],
  'launch.readWork': ['launches', { issueId: PAY_1, entityId: launch.entityId }],
  'launch.workTypes': ['launches', { issueId: PAY_1, projectId: PAY }],
  'launch.createWork': [
    'launches',
    { ...launch, itemId: 'support.trained', projectId: PAY, issueTypeId: TYPE_IDS.task, summary: 'Train' },
  ],
  'launch.linkWork': ['launches', { ...launch, itemId: 'docs.published', workIssueId: PAY_2 }],
  'launch.unlinkWork': ['launches', { ...launch, itemId: 'docs.published' }],
  'launch.readOutcome': ['launches', { issueId: PAY_1 }],
  'launch.saveReleaseNote': ['launches', { ...launch, audience: 'support', text: 'Wallets are on.', settles: false }],
  'launch.recordActual': [
    'launches',
    { ...launch, itemId: 'product.metric-check', actual: { value: 452, asOf: '2026-03-01' } },
  ],
  'launch.proposeChange': [
    'launches',
    { issueId: PAY_1, entityId: launch.entityId, itemId: null, text: 'Book SRE earlier.' },
  ],
  'launch.saveRetrospective': [
    'launches',
    { ...launch, retrospective: { wentWell: 'The rehearsal.', toImprove: '', link: null } },
  ],
  'launch.bypassGate': ['launches', { ...launch, reason: 'Security fix.' }],
  'launch.changeStatus': ['launches', { ...launch, to: 'cancelled', reason: 'No.' }],
  'insight.search': ['insights', insightSearch],
  'insight.open': ['insights', { insightId, timeZone: 'UTC' }],
  'insight.projects': ['insights', {}],
  'insight.similar': ['insights', { text: insightContent.text, exceptId: null }],
  'insight.create': ['insights', { projectId: PAY, content: insightContent }],
  'insight.createLinked': ['insights', { issueId: PAY_1, content: insightContent }],
  'insight.save': ['insights', { insightId, baseRevision: 1, projectId: PAY, content: { account: 'acme-7' } }],
  'insight.delete': ['insights', { insightId, baseRevision: 1 }],
  'insight.undelete': ['insights', { insightId }],
  'insight.link': ['insights', { issueId: PAY_2, insightId }],
  'insight.unlink': ['insights', { issueId: PAY_1, insightId }],
  'insight.import': [
    'insights',
    {
      system: 'Dovetail',
      projectId: PAY,
      rows: [{ line: 2, sourceId: 'd-1', content: insightContent, issueKeys: [] }],
      isPreview: false,
    },
  ],
  'portfolio.read': ['portfolio', triedPlan('type = Epic')],
  'portfolio.below': ['portfolio', { plan: triedPlan('type = Epic').plan, asOf: null, issueId: '10001' }],
  'portfolio.trend': [
    'portfolio',
    { plan: triedPlan('type = Epic').plan, fromOn: '2026-11-01', toOn: '2026-11-02', days: 1 },
  ],
  'portfolio.suggest': ['portfolio', {}],
  'feed.page': ['portfolio', { feed: 'items', plan: triedPlan('type = Epic').plan, cursor: null }],
  'index.status': ['portfolio', {}],
  'index.rebuild': ['portfolio', {}],
  'plan.list': ['portfolio', {}],
  'plan.open': ['portfolio', planPolicy['plan.open'].input],
  'plan.create': ['portfolio', planPolicy['plan.create'].input],
  'plan.save': ['portfolio', planPolicy['plan.save'].input],
  'plan.duplicate': ['portfolio', planPolicy['plan.duplicate'].input],
  'plan.archive': ['portfolio', planPolicy['plan.archive'].input],
  'plan.saveSharedView': ['portfolio', planPolicy['plan.saveSharedView'].input],
  'plan.removeSharedView': ['portfolio', planPolicy['plan.removeSharedView'].input],
  'plan.favourite': ['portfolio', planPolicy['plan.favourite'].input],
  'plan.saveOwnView': ['portfolio', planPolicy['plan.saveOwnView'].input],
  'plan.removeOwnView': ['portfolio', planPolicy['plan.removeOwnView'].input],
  'plan.findFilters': ['portfolio', planPolicy['plan.findFilters'].input],
  'plan.try': ['portfolio', planPolicy['plan.try'].input],
  'governance.read': ['governance', { timeZone: 'UTC' }],
  'governance.trend': ['governance', { timeZone: 'UTC', projectId: null }],
  // Templates are made ready before anybody is asked to fill them.
  'template.list': null,
  'template.open': null,
  'template.readVersion': null,
  'template.create': null,
  'template.saveDraft': null,
  'template.discardDraft': null,
  'template.setScope': null,
  'template.archive': null,
  'template.previewPublish': null,
  'template.publish': null,
  'template.undoPublish': null,
  'template.readTrial': null,
  'template.endTrial': null,
  'template.export': null,
  'checklist.list': null,
  'checklist.open': null,
  'checklist.readVersion': null,
  'checklist.create': null,
  'checklist.saveDraft': null,
  'checklist.discardDraft': null,
  'checklist.setScope': null,
  'checklist.archive': null,
  'checklist.previewPublish': null,
  'checklist.publish': null,
  'checklist.undoPublish': null,
  'checklist.settleProposal': null,
  'checklist.export': null,
  'settings.open': null,
  'settings.save': null,
  'settings.openProject': null,
  'settings.saveProject': null,
  'storage.export': null,
  'storage.restore': null,
  'storage.absences': null,
  'storage.giveUp': null,
  'people.search': null,
  'issue.search': null,
  'group.search': null,
});

type Asked = readonly [OperationName, unknown];

const ofPillar = (pillar: Pillar): readonly Asked[] =>
  Object.entries(operations()).flatMap(([name, owned]): readonly Asked[] =>
    // Object.entries widens the names of a record that has exactly these.
    owned?.[0] === pillar ? [[name as OperationName, owned[1]]] : [],
  );

async function turn(pillar: Pillar, rollout: Rollout): Promise<void> {
  const { revision, settings } = await app.call('jo', 'settings.open', {});
  const changed = { ...settings, pillars: { ...settings.pillars, [pillar]: rollout } };
  await app.call('jo', 'settings.save', { baseRevision: revision, settings: changed });
}

/** Everything stored but the settings themselves. */
async function stored(): Promise<string> {
  const { records } = await app.call('jo', 'storage.export', { from: null });
  return JSON.stringify(records.filter((record) => !JSON.stringify(record).includes('"record":"setting"')));
}

/** What was answered, by operation: a refusal by its sentence. */
async function askAll(asked: readonly Asked[]): Promise<Readonly<Record<string, string>>> {
  const answers: Record<string, string> = {};
  for (const [name, input] of asked) {
    // Each input was made for its operation above.
    const answer = await app.ask('jo', name, input as never);
    answers[name] = answer.ok ? 'ok' : `${answer.error.code}: ${answer.error.message}`;
  }
  return answers;
}

test.each(pillars)(
  '%s switched off refuses each of its operations with a sentence and loses nothing; switched on, all is there as it was',
  async (pillar) => {
    const asked = ofPillar(pillar);
    expect(asked.length).toBeGreaterThan(1);
    const before = await stored();
    await turn(pillar, 'off');
    const refusal = expect.stringMatching(
      /^switched-off: [A-Z].* switched off (?:for this project|on this site)\. Everything saved before is kept; a Jira administrator can switch (?:it|them) on/,
    );
    expect(await askAll(asked)).toEqual(Object.fromEntries(asked.map(([name]) => [name, refusal])));
    expect(await stored()).toBe(before);

    await turn(pillar, 'on');
    expect(await stored()).toBe(before);
    const refused = Object.entries(await askAll(asked)).filter(([, answer]) => answer.includes('switched off'));
    expect(refused).toEqual([]);
  },
);

test('one pillar off leaves every other as it was', async () => {
  await turn('insights', 'off');
  await turn('governance', 'off');
  expect(await app.call('jo', 'roadmap.open', roadmap)).toMatchObject({ saved: { answers: { problem: 'Slow' } } });
  expect(await app.call('jo', 'launch.open', roadmap)).toMatchObject({ reading: { revision: 1 } });
  const [name, input] = ofPillar('portfolio')[0] ?? [];
  expect(name && (await app.ask('jo', name, input as never))).toMatchObject({ ok: true });
});

test('a project switched off alone hides what is there and refuses to change it, and gives it back as it was', async () => {
  const before = await stored();
  const set = async (rollout: Rollout) => {
    const { settings } = await app.call('jo', 'settings.openProject', { projectId: PAY });
    await app.call('jo', 'settings.saveProject', {
      projectId: PAY,
      base: settings,
      settings: { ...settings, rollout },
    });
  };
  await set('off');
  // These reach over projects, but for the last: there is nothing deleted to take back.
  const others: readonly OperationName[] = [
    'insight.search',
    'insight.similar',
    'insight.projects',
    'roadmapPage.read',
    'launchVersions.issues',
    'launchVersions.projects',
    'launchOwners.left',
    'insight.undelete',
  ];
  const asked = [...ofPillar('roadmap'), ...ofPillar('launches'), ...ofPillar('insights')];
  const answers = await askAll(asked.filter(([name]) => !others.includes(name)));
  expect(Object.entries(answers).filter(([, answer]) => !answer.includes('switched off for this project'))).toEqual([]);
  expect((await app.call('jo', 'insight.search', insightSearch)).readable).toBe(0);
  expect((await app.call('jo', 'insight.similar', { text: insightContent.text, exceptId: null })).likely).toEqual([]);
  expect((await app.call('jo', 'insight.projects', {})).projects).toEqual([]);
  expect(await stored()).toBe(before);

  await set('on');
  expect(await stored()).toBe(before);
  expect((await app.call('jo', 'insight.search', insightSearch)).readable).toBe(1);
});

test('a pillar on pilot answers only where the project is on pilot', async () => {
  await turn('insights', 'pilot');
  expect(await app.ask('jo', 'insight.create', { projectId: PAY, content: insightContent })).toMatchObject({
    ok: false,
    error: { code: 'switched-off' },
  });
});
