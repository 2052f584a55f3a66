import { frameAddress, readFrameLocation } from '../../../local/shell/src/router/frame-address';
import { matchRoute } from '../../../local/shell/src/router/match-route';
import { productPath } from '../../../local/shell/src/router/product-path';

test.each([
  ['/', { page: 'projects' }],
  ['/projects', { page: 'projects' }],
  ['/projects/PAY', { page: 'project', projectKey: 'PAY', place: { kind: 'overview' } }],
  ['/jira/software/projects/PAY/boards/1', { page: 'project', projectKey: 'PAY', place: { kind: 'overview' } }],
  [
    '/jira/software/c/projects/PAY/settings/details',
    { page: 'project', projectKey: 'PAY', place: { kind: 'settings', moduleKey: null } },
  ],
  [
    '/projects/PAY/settings/apps/project-settings-page/roles',
    { page: 'project', projectKey: 'PAY', place: { kind: 'settings', moduleKey: 'project-settings-page' } },
  ],
  [
    '/jira/software/projects/PAY/apps/project-page/a',
    { page: 'project', projectKey: 'PAY', place: { kind: 'page', moduleKey: 'project-page' } },
  ],
  ['/browse/PAY', { page: 'project', projectKey: 'PAY', place: { kind: 'overview' } }],
  ['/browse/PAY-12', { page: 'issue', issueKey: 'PAY-12' }],
  ['/issues/', { page: 'issues' }],
  ['/issues/PAY-12', { page: 'issue', issueKey: 'PAY-12' }],
  ['/apps/gantry-page', { page: 'app', moduleKey: 'gantry-page' }],
  ['/apps/gantry-page/a/b', { page: 'app', moduleKey: 'gantry-page' }],
  ['/jira/apps/gantry-page/a', { page: 'app', moduleKey: 'gantry-page' }],
  ['/admin/host', { page: 'host' }],
  ['/admin/settings-page/roles', { page: 'admin', moduleKey: 'settings-page' }],
  ['/jira/dashboards/10000', { page: 'missing' }],
  ['/browse/%E0%A4%A', { page: 'issue', issueKey: '%E0%A4%A' }],
])('the path %s leads to its page', (pathname, route) => {
  expect(matchRoute(pathname)).toEqual(route);
});

const base = '/apps/gantry-page';
const at = (path: string) => new URL(path, 'http://localhost:4400');

test('a place within the app page is what follows its address', () => {
  expect(readFrameLocation(base, at(`${base}/plan/3?jql=a#row`), { x: 1 })).toMatchObject({
    pathname: '/plan/3',
    search: '?jql=a',
    hash: '#row',
    state: { x: 1 },
  });
  expect(readFrameLocation(base, at(base), null)?.pathname).toBe('/');
});

test("another page's address is no place within the app page", () => {
  expect(readFrameLocation(base, at('/apps/gantry-page-2'), null)).toBeNull();
});

test.each([
  ['/plan/4?x=1', `${base}/plan/4?x=1`],
  ['/', base],
  ['?jql=b', `${base}/plan/3?jql=b`],
  ['4', `${base}/plan/4`],
  [{ search: '?jql=c' }, `${base}/plan/3?jql=c`],
  [{ pathname: '/', hash: '#top' }, `${base}#top`],
])('going to %j from within the page keeps below its address', (to, expected) => {
  const from = { pathname: '/plan/3', search: '?jql=a', hash: '', state: null, key: '' };
  expect(frameAddress(base, to, from)).toBe(expected);
});

test.each([
  ['http://localhost:4400/browse/PAY-1', '/browse/PAY-1'],
  ['/issues/?jql=x', '/issues/?jql=x'],
  ['http://localhost:4400/jira/apps/gantry-page/a', '/apps/gantry-page/a'],
  ['https://example.com/browse/PAY-1', null],
  ['javascript:alert(1)', null],
])('a link to %s stays in the shell or is another site', (url, expected) => {
  expect(productPath(url, 'http://localhost:4400')).toBe(expected);
});
