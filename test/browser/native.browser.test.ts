import { readFileSync } from 'node:fs';
import { APP_ACCOUNT_ID } from '../../local/jira/standard-configuration';
import { browserCompany, ID, openForWork } from '../support/browser/browser-company';
import { appFrame, browserSession } from '../support/browser/browser-session';
import { describeInChromium } from '../support/browser/chromium';
import { findViolations } from '../support/browser/find-violations';

describeInChromium('Gantry stands in Jira’s own places', () => {
  const session = browserSession(browserCompany, async (host) => {
    await openForWork(host);
    await host.call('priya', 'roadmap.save', {
      issueId: ID.wallet,
      baseRevision: 0,
      templateId: 'outcome',
      answers: {
        problem: 'Paying takes eight taps',
        horizon: 'now',
        decisionOwner: 'priya',
        health: { state: 'atRisk', sentence: 'The wallet vendor is a week late.' },
      },
      timeZone: 'UTC',
    });
  });

  session.addInitScript(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));

  test('sub-pages have addresses that a reload, back and forward keep', async () => {
    const page = await session.visit('omar', '/apps/gantry-page');
    const title = () => appFrame(page, 'Gantry').getByRole('heading', { level: 1 });
    await title().filter({ hasText: 'Portfolio' }).waitFor();
    const nav = page.getByRole('navigation', { name: 'Main' });
    for (const name of ['Roadmap', 'Insights', 'Templates', 'Governance']) {
      await nav.getByRole('link', { name, exact: true }).click();
      await title().filter({ hasText: name }).first().waitFor();
      expect(await nav.locator('[aria-current]').allTextContents()).toEqual([name]);
      expect(new URL(page.url()).pathname).toBe(`/apps/gantry-page/${name.toLowerCase()}`);
    }
    await page.reload();
    await title().filter({ hasText: 'Governance' }).waitFor();
    await page.goBack();
    await title().filter({ hasText: 'Templates' }).waitFor();
    await page.goForward();
    await title().filter({ hasText: 'Governance' }).waitFor();
  });

  test('the context line tells its state closed, and why once opened', async () => {
    const page = await session.visit('paulo', '/browse/PAY-1');
    const line = page.getByRole('button', { name: 'Gantry Roadmap and launch' });
    await line.getByText('Now · At risk').waitFor();
    await line.focus();
    await page.keyboard.press('Enter');
    const frame = appFrame(page, 'Gantry: Roadmap and launch');
    await frame.getByText('The wallet vendor is a week late.').waitFor();
    await frame.getByText('Reported today.', { exact: false }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  test('an issue without a roadmap item has a line without a lozenge', async () => {
    const page = await session.visit('paulo', '/browse/PAY-2');
    const line = page.getByRole('button', { name: 'Gantry Roadmap and launch', exact: true });
    await line.click();
    await appFrame(page, 'Gantry: Roadmap and launch').getByText('Not filled', { exact: true }).waitFor();
  });

  test('the bell shows what Jira would have mailed, to whom it was mailed', async () => {
    await session.host.site.handle(
      new Request(`${session.host.site.baseUrl}/rest/api/3/issue/PAY-1/notify`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ subject: 'PAY-1: due', textBody: 'Due.', to: { users: [{ accountId: 'priya' }] } }),
      }),
      { kind: 'user', accountId: APP_ACCOUNT_ID },
    );
    const page = await session.visit('priya', '/projects');
    await page.getByRole('button', { name: 'Notifications, 1 unread' }).click();
    await page.getByRole('link', { name: 'PAY-1: due' }).click();
    await page.getByRole('heading', { level: 1, name: 'One-tap wallet' }).waitFor();
    await page.getByRole('button', { name: 'Notifications', exact: true }).waitFor();
    const other = await session.visit('paulo', '/projects');
    await other.getByRole('button', { name: 'Notifications', exact: true }).click();
    await other.getByText('Nothing yet.', { exact: false }).waitFor();
  });

  test('a project has its roadmap, and settings for those who administer it', async () => {
    const page = await session.visit('sam', '/projects/PAY');
    const nav = page.getByRole('navigation', { name: 'Project' });
    await nav.getByRole('link', { name: 'Roadmap and launches' }).click();
    await appFrame(page, 'Roadmap and launches').getByRole('heading', { level: 1 }).waitFor();
    await nav.getByRole('link', { name: 'Project settings' }).click();
    await page.waitForURL('**/projects/PAY/settings/apps/project-settings-page');
    await appFrame(page, 'Gantry').getByRole('heading', { level: 1 }).waitFor();
    const editor = await session.visit('paulo', '/projects/PAY/settings');
    await editor.getByText('These settings are for project administrators').waitFor();
    expect(await editor.getByRole('link', { name: 'Project settings' }).count()).toBe(0);
  });
});
