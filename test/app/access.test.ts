import { hostClock } from '../../local/clock';
import type { Answer } from '../../src/contract/error';
import { operations, type OperationName } from '../../src/contract/operations';
import { initialRoleSettings, plainProjectSettings } from '../../src/domain/role/roles';
import { ROLE_IDS } from '../../local/jira/standard-permissions';
import type { Manifest } from '../../local/forge/manifest';
import { anyTime, LAUNCH_1, PAY, PAY_1, plan } from '../support/access/access-site';
import { launchPolicy } from '../support/access/launch-policy';
import { planPolicy } from '../support/access/plan-policy';
import { templatePolicy } from '../support/access/template-policy';
import {
  anyone,
  browsers,
  editors,
  home,
  jiraAdmins,
  linkers,
  missing,
  ownersOnly,
  people,
  projectAdmins,
  type Policy,
  type Who,
} from '../support/access/who-may';
import { LAUNCH_DAY } from '../support/launch-company';
import { insightContent, insightSearch } from '../support/insight-inputs';
import { startLaunch } from '../support/launch-steps';
import { runApp, unhurried, type RunningApp, type RunningAppOptions } from '../support/running-app';
import { buildSite } from '../support/site-builder';
import { triedPlan } from '../support/tried-plan';

let app: RunningApp;

beforeEach(() => hostClock.setTo(new Date(LAUNCH_DAY)));

afterEach(async () => {
  hostClock.reset();
  await app.close();
});

async function openApp(options?: RunningAppOptions): Promise<void> {
  const site = await buildSite()
    .user('sam', { administersJira: true })
    .user('jo', { administersJira: true })
    .user('pat')
    .user('dev')
    .user('vic')
    .user('stranger')
    .project('PAY', { administrators: ['pat'], members: ['dev', 'jo'], viewers: ['vic'] })
    .issue('PAY-1', { type: 'epic' })
    .issue('PAY-2', { type: 'epic' })
    .open();
  app = await runApp(site, { limits: unhurried, ...options });
}

const NO_INSIGHT = 'abcdef0123456789';

/** An operation that isn't in here doesn't compile. Those that end others' work stand last. */
const policy: Policy = {
  'roadmap.open': { may: browsers, input: { issueId: PAY_1, timeZone: 'UTC' } },
  'contextLine.open': { may: browsers, input: { issueId: PAY_1, timeZone: 'UTC' } },
  'roadmap.save': {
    may: editors,
    input: { issueId: PAY_1, baseRevision: 0, templateId: 'outcome', answers: { problem: 'Slow' }, timeZone: 'UTC' },
  },
  'roadmap.acceptVersion': { may: editors, input: { issueId: PAY_1, baseRevision: 1, version: 1, timeZone: 'UTC' } },
  'roadmap.saveDraft': {
    may: editors,
    input: { issueId: PAY_1, baseRevision: 0, templateId: 'outcome', answers: { problem: 'Slo' } },
  },
  'roadmap.discardDraft': { may: editors, input: { issueId: PAY_1 } },
  'roadmap.history': { may: browsers, input: { issueId: PAY_1 } },
  'roadmap.comments': { may: browsers, input: { issueId: PAY_1 } },
  'roadmap.comment': { may: editors, input: { issueId: PAY_1, text: 'Which teams?' } },
  'roadmap.setHealthDelegate': {
    may: ownersOnly,
    input: { issueId: PAY_1, delegate: null, overrideReason: 'On leave', timeZone: 'UTC' },
  },
  'roadmap.undo': { may: editors, input: { issueId: PAY_1, baseRevision: 1, timeZone: 'UTC' } },
  ...launchPolicy,
  'insight.search': { may: anyone, input: insightSearch },
  // Whose it is to read or write, the use case asks: an insight that isn't there answers as one that is hidden.
  'insight.open': { may: missing, input: { insightId: NO_INSIGHT, timeZone: 'UTC' } },
  'insight.projects': { may: anyone, input: {} },
  'insight.similar': { may: anyone, input: { text: 'Export of orders takes hours', exceptId: null } },
  'insight.create': { may: home, input: { projectId: PAY, content: insightContent } },
  'insight.createLinked': { may: editors, input: { issueId: PAY_1, content: insightContent } },
  'insight.save': { may: missing, input: { insightId: NO_INSIGHT, baseRevision: 1, projectId: PAY, content: {} } },
  'insight.delete': { may: missing, input: { insightId: NO_INSIGHT, baseRevision: 1 } },
  'insight.undelete': { may: missing, input: { insightId: NO_INSIGHT } },
  'insight.link': { may: linkers, input: { issueId: PAY_1, insightId: NO_INSIGHT } },
  'insight.unlink': { may: linkers, input: { issueId: PAY_1, insightId: NO_INSIGHT } },
  'insight.import': {
    may: home,
    input: {
      system: 'Dovetail',
      projectId: PAY,
      rows: [{ line: 2, sourceId: 'd-1', content: insightContent, issueKeys: ['PAY-1'] }],
      isPreview: false,
    },
  },
  'portfolio.read': {
    may: anyone,
    input: triedPlan('type = Epic'),
  },
  'roadmapPage.read': { may: anyone, input: { projectId: null, timeZone: 'UTC' } },
  'launches.names': { may: anyone, input: { issueIds: [PAY_1], accountIds: [] } },
  'launches.find': { may: anyone, input: { text: 'wallet', issueIds: [PAY_1] } },
  'launches.items': { may: anyone, input: { entityIds: [LAUNCH_1] } },
  'launches.read': { may: anyone, input: { projectId: null, timeZone: 'UTC' } },
  'launchVersions.read': { may: anyone, input: { projectId: PAY, issueIds: [PAY_1], versionIds: [] } },
  'launchVersions.issues': { may: anyone, input: { versionId: '800000' } },
  'launchVersions.projects': { may: anyone, input: {} },
  'launchOwners.left': { may: anyone, input: { accountIds: ['pat'] } },
  'portfolio.below': { may: anyone, input: { plan: triedPlan('type = Epic').plan, asOf: null, issueId: PAY_1 } },
  'portfolio.trend': {
    may: anyone,
    // Earlier days than today wait for the index.
    input: {
      plan: triedPlan('type = Epic').plan,
      fromOn: LAUNCH_DAY.slice(0, 10),
      toOn: LAUNCH_DAY.slice(0, 10),
      days: 1,
    },
  },
  'portfolio.suggest': { may: anyone, input: {} },
  'feed.page': { may: anyone, input: { feed: 'items', plan: triedPlan('type = Epic').plan, cursor: null } },
  'index.status': { may: jiraAdmins, input: {} },
  'index.rebuild': { may: jiraAdmins, input: {} },
  ...planPolicy,
  'governance.read': { may: jiraAdmins, input: { timeZone: 'UTC' } },
  'governance.trend': { may: jiraAdmins, input: { timeZone: 'UTC', projectId: null } },
  ...templatePolicy,
  // A proposal is a change of the checklist's journal, so it comes after those that name its revision.
  'launch.proposeChange': {
    may: editors,
    input: { ...anyTime, itemId: null, text: 'Book SRE earlier.' },
  },
  'settings.open': { may: jiraAdmins, input: {} },
  'settings.save': { may: jiraAdmins, input: { baseRevision: 0, settings: initialRoleSettings } },
  'settings.openProject': { may: projectAdmins, input: { projectId: PAY } },
  'settings.saveProject': {
    may: projectAdmins,
    input: { projectId: PAY, base: plainProjectSettings, settings: { ...plainProjectSettings, rollout: 'off' } },
  },
  'storage.export': { may: jiraAdmins, input: { from: null } },
  'storage.restore': { may: jiraAdmins, input: { records: [{ record: 'gantry-export', version: 1 }] } },
  'storage.absences': { may: jiraAdmins, input: {} },
  'storage.giveUp': { may: jiraAdmins, input: { issueIds: [PAY_1] } },
  'people.search': { may: anyone, input: { text: 'pa' } },
  'issue.search': { may: anyone, input: { text: 'PAY-1' } },
  'group.search': { may: anyone, input: { text: 'admin' } },
};
const names = Object.keys(policy) as OperationName[]; // Object.keys of a record with exactly these keys

async function ask(who: Who, name: OperationName, input: unknown = policy[name].input): Promise<Answer<unknown>> {
  if (who !== 'nobody') return app.ask(who, name, input as never);
  // A page that is open to visitors calls without an account.
  const module = app.host.manifest.uiModules.find(({ key }) => key === 'gantry-page');
  const context = module && (await app.host.createContext({ module, accountId: 'vic', location: app.site.baseUrl }));
  if (!context) throw new Error('There is no such page.');
  const answer = await app.host.invoke({ functionKey: name, payload: input, context: { ...context, accountId: '' } });
  if (!answer.ok) throw new Error(answer.message);
  return answer.value as Answer<unknown>; // the router's own shape
}

const codeOf = (answer: Answer<unknown>): string => (answer.ok ? 'ok' : answer.error.code);
const stored = async () => JSON.stringify(await app.call('sam', 'storage.export', { from: null }));

test.each(people.map((who, column) => [who, column] as const))(
  '%s may do what the policy says and nothing else; what is refused changes nothing',
  async (who, column) => {
    await openApp();
    await startLaunch(app, 'pat', PAY_1, plan);
    const mayAsk = (name: OperationName) => policy[name].may[column] === 'ok';
    const before = await stored();
    const answered: Record<string, string> = {};
    for (const name of names.filter((name) => !mayAsk(name))) answered[name] = codeOf(await ask(who, name));
    expect(await stored()).toBe(before);
    for (const name of names.filter(mayAsk)) answered[name] = codeOf(await ask(who, name));
    expect(answered).toEqual(Object.fromEntries(names.map((name) => [name, policy[name].may[column]])));
  },
);

test('a refusal is a sentence, the same for a hidden issue as for one that doesn’t exist', async () => {
  await openApp();
  for (const name of names.filter((name) => policy[name].may === browsers)) {
    const missing = { ...policy[name].input, issueId: '77777' };
    const [hidden, gone] = [await ask('stranger', name), await ask('stranger', name, missing)];
    expect(hidden).toEqual(gone);
    expect(hidden).toMatchObject({ error: { message: expect.stringMatching(/^[A-Z].*permission.*\.$/) } });
  }
});

test('a picker finds nothing for the key of a hidden issue, as for one that doesn’t exist', async () => {
  await openApp();
  const search = (who: string, text: string) => app.call(who, 'issue.search', { text });
  expect(await search('vic', 'pay-1')).toEqual({ issues: [{ issueId: PAY_1, key: 'PAY-1', summary: 'Issue PAY-1' }] });
  expect(await search('stranger', 'PAY-1')).toEqual({ issues: [] });
  expect(await search('stranger', 'PAY-77777')).toEqual({ issues: [] });
});

test('another spelling of an issue’s number reaches nothing', async () => {
  await openApp();
  const ofIssues = names.filter((name) => 'issueId' in policy[name].input);
  const byIssue = names.filter((name) => operations[name].access.kind === 'issue');
  expect(ofIssues).toEqual(expect.arrayContaining(byIssue));
  for (const name of ofIssues) {
    const input = { ...policy[name].input, issueId: '010001' };
    expect(await ask('pat', name, input)).toMatchObject({ ok: false, error: { problems: [{ path: 'issueId' }] } });
  }
});

describe('rights that change', () => {
  const save = (baseRevision: number) =>
    app.ask('dev', 'roadmap.save', {
      issueId: PAY_1,
      baseRevision,
      templateId: 'outcome',
      answers: { problem: `Slow ${baseRevision}` },
      timeZone: 'UTC',
    });

  test('between opening and saving count at once: who lost Edit is refused, and what was saved stays', async () => {
    await openApp();
    await save(0);
    const view = await app.call('dev', 'roadmap.open', { issueId: PAY_1, timeZone: 'UTC' });
    expect(view.rights.canEdit).toBe(true);

    const admin = app.jira.as('pat');
    await admin.post(`project/PAY/role/${ROLE_IDS.viewers}`, { user: ['dev'] });
    await admin.delete(`project/PAY/role/${ROLE_IDS.members}?user=dev`);
    expect(await save(1)).toMatchObject({
      ok: false,
      error: {
        code: 'forbidden',
        message: expect.stringMatching(/can see this issue but not edit it, so nothing was saved/),
      },
    });
    const after = await app.call('dev', 'roadmap.open', { issueId: PAY_1, timeZone: 'UTC' });
    expect(after).toMatchObject({ rights: { canEdit: false }, saved: { answers: { problem: 'Slow 0' } } });

    await admin.delete(`project/PAY/role/${ROLE_IDS.viewers}?user=dev`);
    expect(codeOf(await save(1))).toBe('not-found');
  });

  const without = (scope: string) => (declared: Manifest) => ({
    ...declared,
    scopes: declared.scopes.filter((granted) => granted !== scope),
  });

  test('without the scope to write, answers are kept in the journal and the person learns that Jira’s copy waits', async () => {
    await openApp({ manifest: without('write:jira-work') });
    expect(await save(0)).toMatchObject({
      ok: true,
      value: {
        kind: 'saved',
        saved: { revision: 1 },
        notices: [expect.stringMatching(/^Saved\. Jira’s search will know/)],
      },
    });
    await app.host.idle();
    expect(await app.call('dev', 'roadmap.open', { issueId: PAY_1, timeZone: 'UTC' })).toMatchObject({
      saved: { revision: 1, answers: { problem: 'Slow 0' } },
      mirror: { kind: 'absent' },
    });
  });

  test('without the scope to read, everything is refused with a sentence that says whom to ask', async () => {
    await openApp({ manifest: without('read:jira-work') });
    expect(await save(0)).toMatchObject({
      ok: false,
      error: {
        code: 'forbidden',
        message: expect.stringMatching(/this site hasn’t granted it that right yet.*ask a Jira administrator/),
      },
    });
  });
});
