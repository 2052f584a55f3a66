import { hostClock } from '../../local/clock';
import { LAUNCH_DAY } from '../support/launch-company';
import { runApp, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';

const [PAY, OPS] = ['10000', '20000'];
const [PAY_1, SECRET] = ['10001', '10002'];
/** Payments 4.5 and Operations 2.0, in the order in which they are given. */
const [PAYMENTS, OPERATIONS] = ['800000', '800001'];

let app: RunningApp;

/** Vic browses PAY but for the secret issue, and nothing of OPS; both issues are fixed in Payments 4.5. */
beforeAll(async () => {
  hostClock.setTo(new Date(LAUNCH_DAY));
  const site = await buildSite()
    .user('sam', { administersJira: true })
    .user('dev')
    .user('vic')
    .project('PAY', { administrators: ['sam'], members: ['dev'], viewers: ['vic'] })
    .project('OPS', { administrators: ['sam'], members: ['dev'] })
    .version('PAY', 'Payments 4.5', { releaseOn: '2026-06-15' })
    .version('OPS', 'Operations 2.0')
    .securityLevel('PAY', '70', ['dev'])
    .issue('PAY-1', { type: 'epic', fixVersionIds: [PAYMENTS] })
    .issue('PAY-2', { type: 'epic', fixVersionIds: [PAYMENTS], securityLevelId: '70' })
    .open();
  app = await runApp(site);
});

afterAll(async () => {
  hostClock.reset();
  await app.close();
});

const read = (who: string, projectId: string) =>
  app.call(who, 'launchVersions.read', {
    projectId,
    issueIds: [PAY_1, SECRET],
    versionIds: [PAYMENTS, OPERATIONS, '899999'],
  });

test('a project’s versions come with the fix versions of the issues that the viewer can see, and of those alone', async () => {
  expect(await read('dev', PAY)).toMatchObject({
    versions: [
      { versionId: PAYMENTS, name: 'Payments 4.5', releaseOn: '2026-06-15', released: false, archived: false },
    ],
    elsewhere: [{ versionId: OPERATIONS, projectId: OPS, name: 'Operations 2.0' }],
    fixVersionsOf: { [PAY_1]: [PAYMENTS], [SECRET]: [PAYMENTS] },
    missing: [],
  });
  expect(await read('vic', PAY)).toMatchObject({ elsewhere: [], fixVersionsOf: { [PAY_1]: [PAYMENTS] } });
});

test('a hidden project answers as one that isn’t there', async () => {
  const hidden = await read('vic', OPS);
  expect(hidden.versions).toBeNull();
  expect(hidden).toEqual(await read('vic', '99999'));
});

test('of a hidden version no issue is found, and of a version no hidden issue', async () => {
  const issuesOf = async (who: string, versionId: string) =>
    (await app.call(who, 'launchVersions.issues', { versionId })).issues.map(({ key }) => key);
  expect(await issuesOf('dev', PAYMENTS)).toEqual(['PAY-1', 'PAY-2']);
  expect(await issuesOf('vic', PAYMENTS)).toEqual(['PAY-1']);
  expect(await issuesOf('vic', OPERATIONS)).toEqual([]);
  expect(await issuesOf('vic', '899999')).toEqual([]);
});

test('projects to look at are those that the viewer can see', async () => {
  const projectsOf = async (who: string) =>
    (await app.call(who, 'launchVersions.projects', {})).projects.map(({ key }) => key);
  expect(await projectsOf('dev')).toEqual(['OPS', 'PAY']);
  expect(await projectsOf('vic')).toEqual(['PAY']);
});

test('a project costs a request for its versions and a point for each issue that is asked', async () => {
  const before = app.host.readMeter().total;
  await app.call('dev', 'launchVersions.read', { projectId: PAY, issueIds: [PAY_1, SECRET], versionIds: [PAYMENTS] });
  const after = app.host.readMeter().total;
  expect(after.jiraRequests - before.jiraRequests).toBe(2);
  expect(after.jiraPoints - before.jiraPoints).toBe(4);
});
