import type { Page } from 'playwright-core';
import { browserCompany, ID, openForWork } from '../support/browser/browser-company';
import { appFrame, browserSession } from '../support/browser/browser-session';
import { describeInChromium } from '../support/browser/chromium';
import { launchPlan, startLaunch } from '../support/launch-steps';

/** The directives of a page or frame as it was served, by name. */
async function policyOf(page: Page, address: string): Promise<Readonly<Record<string, string>>> {
  const response = await page.request.get(address);
  const policy = response.headers()['content-security-policy'] ?? '';
  return Object.fromEntries(policy.split(';').map((part) => [part.trim().split(' ')[0] ?? '', part.trim()]));
}

// A session fails each test during which a page or a frame complains, so these only have to go everywhere.
describeInChromium('no page and no frame complains on its console or breaks its policy', () => {
  const session = browserSession(browserCompany, async (host) => {
    await openForWork(host);
    await startLaunch(host, 'rhea', ID.refunds, launchPlan('T1', '2026-05-04', { timeZone: 'UTC' }));
  });

  test('frames are served under Forge’s production policy, on an origin of their own', async () => {
    const page = await session.visit('rhea', '/browse/PAY-3');
    await appFrame(page, 'Roadmap').getByRole('button', { name: 'Use this template' }).first().waitFor();
    const frames = page.frames().filter((frame) => frame.parentFrame() !== null);
    expect(frames).toHaveLength(2);
    for (const frame of frames) {
      expect(new URL(frame.url()).origin).not.toBe(session.host.origin);
      const policy = await policyOf(page, frame.url());
      expect(policy['default-src']).toMatch(
        /^default-src 'self'( https:\/\/[\w-]+(\.services)?\.atlassian\.com\/\S+)*$/,
      );
      expect(policy['frame-ancestors']).toBe(`frame-ancestors ${session.host.origin}`);
      expect(Object.values(policy).join()).not.toMatch(/unsafe-(inline|eval)/);
    }
  });

  test('on an issue with all its panels, dialogs and activity', async () => {
    const page = await session.visit('rhea', '/browse/PAY-3');
    const launch = appFrame(page, 'Launch readiness');
    await launch.getByRole('button', { name: 'Record go/no-go' }).first().click();
    await launch.getByRole('button', { name: 'Move date' }).click();
    await launch.getByRole('button', { name: 'Change status' }).click();
    await launch.getByRole('menuitem').first().click();
    const roadmap = appFrame(page, 'Roadmap');
    await roadmap.getByRole('button', { name: 'Use this template' }).last().click();
    await roadmap.getByRole('combobox', { name: 'Decision owner' }).fill('pau');
    await roadmap.getByRole('option', { name: 'Paulo' }).click();
    await roadmap.getByRole('button', { name: 'Discard changes' }).click();
    for (const tab of await page.getByRole('tab').all()) await tab.click();
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('dialog').waitFor();
  });

  test.each([
    ['the projects', '/projects'],
    ['a project', '/projects/PAY'],
    ['the issues', '/issues/?jql=project%20%3D%20PAY%20ORDER%20BY%20key'],
    ['the local host', '/admin/host'],
    ['an address without a page', '/nowhere'],
  ])('on the shell’s page of %s', async (_name, address) => {
    const page = await session.visit('sam', address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
  });

  test('but for Jira’s refusal itself, which a browser logs, where JQL is wrong', async () => {
    const page = await session.visit('sam', '/issues/?jql=nothing%20%3D%201');
    await page.getByText("Field 'nothing' does not exist").waitFor();
    expect(session.complaints.splice(0)).toEqual([
      expect.stringMatching(/^error at \S+\/rest\/api\/3\/search\/jql: .* status of 400/),
    ]);
  });

  test('on the app’s own pages', async () => {
    const page = await session.visit('sam', '/apps/gantry-page?jql=issuetype%20%3D%20Epic');
    await appFrame(page, 'Gantry').getByRole('treegrid').waitFor();
    await page.getByRole('link', { name: 'Gantry settings' }).click();
    await appFrame(page, 'Gantry settings').getByRole('heading').first().waitFor();
    await page.waitForLoadState('networkidle');
  });

  test('a breach in a frame, an exception or an error on the console would be heard', async () => {
    const page = await session.visit('omar', '/apps/gantry-page');
    await appFrame(page, 'Gantry').getByRole('button', { name: 'Show portfolio' }).waitFor();
    expect(session.complaints).toEqual([]);
    const frame = page.frames().find((candidate) => candidate.parentFrame() !== null);
    const thrown = page.context().waitForEvent('weberror');
    await page.evaluate(() => console.error('This is wrong.'));
    await frame?.evaluate(() => {
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }));
      setTimeout(() => {
        throw new Error('Nobody caught this.');
      });
    });
    await thrown;
    const heard = session.complaints.splice(0).join('\n');
    expect(heard).toContain('The policy style-src-elem was broken by inline');
    expect(heard).toContain('Nobody caught this.');
    expect(heard).toContain('This is wrong.');
  });
});
