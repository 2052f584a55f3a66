import { readFileSync } from 'node:fs';
import { browserCompany, ID, openForWork } from '../support/browser/browser-company';
import { appFrame, browserSession } from '../support/browser/browser-session';
import { describeInChromium } from '../support/browser/chromium';
import { findViolations } from '../support/browser/find-violations';
import { tabTo } from '../support/browser/keyboard';
import { launchPlan, startLaunch } from '../support/launch-steps';
import type { RunningHost } from '../support/running-host';

jest.setTimeout(90_000);

const LAUNCHES = '/apps/gantry-page/launches';

const company = () =>
  browserCompany()
    .version('PAY', 'Payments 4.5', { releaseOn: '2026-04-20' })
    .version('PAY', 'Payments 4.6', { releaseOn: '2026-04-06' })
    .version('PAY', 'Payments 4.4', { released: true, releaseOn: '2026-03-10' });

/** PAY-1 goes out on 13 April with a version that is a week late, PAY-2 in a freeze with one that is out already; 4.6 has no launch. */
async function prepare(host: RunningHost): Promise<void> {
  await openForWork(host);
  const { revision, settings } = await host.call('sam', 'settings.open', {});
  const freeze = { id: 'easter', name: 'Easter', fromOn: '2026-04-03', toOn: '2026-04-07', projectIds: [] };
  const changed = { ...settings, freezeWindows: [freeze] };
  await host.call('sam', 'settings.save', { baseRevision: revision, settings: changed });
  const plan = (launchOn: string, versionId: string) =>
    launchPlan('T2', launchOn, {
      timeZone: 'UTC',
      versionIds: [versionId],
      regions: [
        { key: 'uk', name: 'United Kingdom', wave: 1, delayDays: 0 },
        { key: 'de', name: 'Germany', wave: 2, delayDays: 14 },
      ],
    });
  await startLaunch(host, 'rhea', ID.wallet, plan('2026-04-13', '800000'));
  await startLaunch(host, 'rhea', ID.cards, plan('2026-04-06', '800002'));
}

describeInChromium('the calendar and the versions of launches', () => {
  const session = browserSession(company, prepare);
  session.addInitScript(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));

  test('a month is reached by keys alone, and narrow it is a list of its days; axe finds nothing in either', async () => {
    const page = await session.visit('rhea', `${LAUNCHES}?tab=calendar`);
    const app = appFrame(page, 'Gantry');
    await app.getByRole('heading', { name: 'March 2026', exact: true }).waitFor();
    await tabTo(page, /^Next month/);
    await page.keyboard.press('Enter');
    await app.getByRole('table', { name: 'Launches of April 2026' }).waitFor();
    await app
      .getByRole('link', { name: /^PAY-2 / })
      .first()
      .waitFor();
    expect(await app.getByText('In a freeze').count()).toBe(1);
    expect(await app.getByText('Wave 2: Germany').count()).toBe(2);
    expect(page.url()).toContain('month=2026-04');
    expect(await findViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 900 });
    await app.getByRole('heading', { level: 3, name: /13/ }).waitFor();
    expect(await app.getByRole('table').count()).toBe(0);
  });

  test('versions say what differs, and one without a launch leads to the issue to start it from', async () => {
    const page = await session.visit('rhea', `${LAUNCHES}?tab=versions`);
    const app = appFrame(page, 'Gantry');
    await app.getByText('Its date is 7 days after the launch date of PAY-1,', { exact: false }).waitFor();
    await app.getByText('Released early: its launch PAY-2 is', { exact: false }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await app.getByRole('button', { name: 'Start a launch of Payments 4.6' }).click();
    await app.getByRole('dialog').getByText('No open issue that you can see has this fix version.').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await app.getByRole('dialog').waitFor({ state: 'detached' });
  });
});
