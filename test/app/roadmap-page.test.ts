import { hostClock } from '../../local/clock';
import { FIELD_IDS } from '../../local/jira/standard-fields';
import type { InputOf } from '../../src/contract/operations';
import { plainProjectSettings } from '../../src/domain/role/roles';
import { runApp, type RunningApp } from '../support/running-app';
import { buildSite, type SiteBuilder } from '../support/site-builder';

let app: RunningApp;

beforeEach(() => hostClock.setTo(new Date('2026-03-16T11:00:00.000Z')));

afterEach(async () => {
  hostClock.reset();
  await app.close();
});

const LEVEL = '70';
const ID = { wallet: '10001', secret: '10002', aim: '10003', closed: '20001' } as const;

/** The contractor sees PAY-1 alone: PAY-2 and the objective PAY-3 are behind a level, SEC is closed to them. */
function companySite(): SiteBuilder {
  return buildSite()
    .user('sam', { administersJira: true })
    .user('lead')
    .user('contractor')
    .project('PAY', { name: 'Payments', administrators: ['lead'], members: ['contractor'] })
    .project('SEC', { administrators: ['lead'] })
    .securityLevel('PAY', LEVEL, ['lead'])
    .issue('PAY-1', {
      type: 'epic',
      summary: 'Wallets',
      assignee: 'contractor',
      custom: { [FIELD_IDS.startDate]: '2026-02-02' },
    })
    .issue('PAY-2', { type: 'epic', summary: 'Partner prices', assignee: 'lead', securityLevelId: LEVEL })
    .issue('PAY-3', { type: 'objective', summary: 'Sell abroad', securityLevelId: LEVEL })
    .issue('SEC-1', { type: 'epic', summary: 'Vault', assignee: 'lead' });
}

const save = (who: string, issueId: string, answers: InputOf<'roadmap.save'>['answers']) =>
  app.call(who, 'roadmap.save', { issueId, baseRevision: 0, templateId: 'delivery', answers, timeZone: 'UTC' });
const read = (who: string, projectId: string | null = null) =>
  app.call(who, 'roadmapPage.read', { projectId, timeZone: 'UTC' });

async function fill() {
  app = await runApp(await companySite().open());
  const objective = { kind: 'issue', issueId: ID.aim };
  const later = { horizon: 'later', objective };
  await save('lead', ID.wallet, { targetWindow: '2026-Q2', releaseStage: 'ga', segment: ['enterprise'], objective });
  await save('lead', ID.secret, { ...later, health: { state: 'offTrack', sentence: 'The partner withdrew.' } });
  await save('lead', ID.closed, later);
}

test('a person who sees everything gets every item with its names, start, target and gaps', async () => {
  await fill();
  const view = await read('lead');
  expect(view.rows.map(({ key }) => key)).toEqual(['PAY-1', 'PAY-2', 'SEC-1']);
  expect(view.rows[0]).toMatchObject({
    summary: 'Wallets',
    horizon: 'later',
    stage: 'draft',
    ownerId: 'contractor',
    templateKey: 'delivery@1',
    releaseStage: 'General availability',
    segments: ['Enterprise'],
    startOn: '2026-02-02',
    target: { kind: 'quarter', quarter: '2026-Q2', source: 'template' },
    objective: { kind: 'issue', issueId: ID.aim },
    gaps: ['Confidence', 'Problem', 'Date commitment'],
  });
  expect(view.rows[1]?.health).toEqual({ state: 'offTrack', sentence: 'The partner withdrew.' });
  expect(view.objectives).toEqual({ [ID.aim]: { key: 'PAY-3', summary: 'Sell abroad' } });
  expect(view.projects).toEqual({
    '10000': { key: 'PAY', name: 'Payments' },
    '20000': { key: 'SEC', name: 'Project SEC' },
  });
  expect(view.stages).toEqual(['Private preview', 'Public preview', 'General availability']);
  expect(view.viewer.displayName).toBe('Lead');
  expect(view.missing).toEqual([]);
});

test('whatever is hidden from a contractor leaves no trace in their answer, be it changed or deleted', async () => {
  await fill();
  const seen = async () => JSON.stringify({ ...(await read('contractor')), readAt: '' });
  const before = await seen();
  expect(before).not.toMatch(/PAY-2|PAY-3|SEC|Partner|abroad|10003|Vault|withdrew/);
  const { rows } = await read('contractor');
  expect(rows.map(({ key, objective }) => [key, objective])).toEqual([['PAY-1', { kind: 'hidden' }]]);
  await app.call('lead', 'roadmap.save', {
    issueId: ID.secret,
    baseRevision: 1,
    templateId: 'delivery',
    answers: { horizon: 'now' },
    timeZone: 'UTC',
  });
  await app.jira.as('lead').delete(`issue/${ID.closed}`);
  expect(await seen()).toBe(before);
});

test('a project’s page lists its items alone, and one that may not be browsed lists none', async () => {
  await fill();
  expect((await read('lead', '20000')).rows.map(({ key }) => key)).toEqual(['SEC-1']);
  expect((await read('contractor', '20000')).rows).toEqual([]);
});

test('a project that is switched off is left out with a word, and its own page refuses', async () => {
  await fill();
  const { revision, settings } = await app.call('sam', 'settings.open', {});
  await app.call('sam', 'settings.save', {
    baseRevision: revision,
    settings: { ...settings, projects: { '20000': { ...plainProjectSettings, rollout: 'off' } } },
  });
  const view = await read('lead');
  expect(view.rows.map(({ key }) => key)).toEqual(['PAY-1', 'PAY-2']);
  expect(view.notices).toEqual(['Gantry is switched off in some projects, whose items are not shown.']);
  expect(await app.ask('lead', 'roadmapPage.read', { projectId: '20000', timeZone: 'UTC' })).toMatchObject({
    ok: false,
    error: { code: 'switched-off' },
  });
});
