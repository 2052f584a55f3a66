import type { FrameLocator } from 'playwright-core';
import { hostClock } from '../../local/clock';
import { browserCompany, ID, openForWork, TODAY } from '../support/browser/browser-company';
import { appFrame, browserSession } from '../support/browser/browser-session';
import { describeInChromium } from '../support/browser/chromium';
import { launchPlan, startLaunch } from '../support/launch-steps';

const scope = 'Tier and scope agreed';

const readiness = (panel: FrameLocator) => panel.getByRole('region', { name: 'Readiness' });
const verdict = (panel: FrameLocator, name: string) => readiness(panel).getByText(name, { exact: true }).waitFor();
const item = (panel: FrameLocator, title: string) =>
  panel.getByRole('listitem').filter({ has: panel.getByRole('checkbox', { name: `${title}: done` }) });
const figures = (panel: FrameLocator, words: string) => panel.getByText(words, { exact: true }).first().waitFor();

describeInChromium('the launch readiness panel on an issue', () => {
  const session = browserSession(browserCompany, openForWork);
  afterEach(() => hostClock.setTo(new Date(TODAY)));

  // A T3 checklist has 16 items, 14 of them due before the launch: one blocks (3 points), eight are required (2 each) and five
  // recommended (1 each), 24 points in all. Jira has no open blocker bug, so the automatic item settles by itself.
  test('a release manager sees every item before a launch starts, and ticks one with its evidence', async () => {
    const page = await session.visit('rhea', '/browse/PAY-1');
    const panel = appFrame(page, 'Launch readiness');
    await panel.getByRole('button', { name: 'Start launch' }).click();
    await panel.getByRole('radio', { name: 'T3' }).check();
    await panel.getByLabel('Launch date').fill('2026-03-30');
    await panel.getByRole('button', { name: 'Preview items' }).click();
    await panel.getByText('16 items for 9 functions, 1 of them blocking. Nothing is created yet.').waitFor();
    expect(await panel.locator('.preview-item', { hasText: scope }).innerText()).toMatch(
      /Required\s+Mar 23, 2026\s+P\s+Priya/,
    );
    await panel.getByRole('button', { name: 'Start launch' }).click();

    await panel.getByRole('heading', { name: 'T3 launch on Mar 30, 2026' }).waitFor();
    await verdict(panel, 'On track');
    await figures(panel, '3 of 24 points settled');
    await figures(panel, '13 %');
    await readiness(panel).getByText('All 8 items that decided it').waitFor();

    await panel.getByRole('button', { name: /^Product 0 of 3 settled/ }).click();
    await item(panel, scope).getByRole('checkbox').click();
    await panel.getByRole('textbox', { name: 'Decision' }).fill('T3: cards only, one region. Agreed on 12 March.');
    await panel.getByRole('button', { name: 'Attach and tick done' }).click();
    await figures(panel, '5 of 24 points settled');
    await figures(panel, '21 %');
    await readiness(panel).getByText('All 7 items that decided it').waitFor();

    const later = appFrame(await session.visit('priya', '/browse/PAY-1'), 'Launch readiness');
    await figures(later, '5 of 24 points settled');
    await later.getByRole('button', { name: /^Product 1 of 3 settled/ }).click();
    await later.getByRole('button', { name: scope, exact: true }).click();
    await later.getByText('T3: cards only, one region. Agreed on 12 March.').waitFor();
    await later.getByText(/^Rhea, /).waitFor();
  });

  test('the verdict follows the host’s clock past a due date, and its reason leads to the item', async () => {
    const plan = launchPlan('T2', '2026-04-20', { timeZone: 'UTC' });
    await startLaunch(session.host, 'rhea', ID.refunds, plan);
    const page = await session.visit('rhea', '/browse/PAY-3');
    const panel = appFrame(page, 'Launch readiness');
    await verdict(panel, 'On track');

    await page.getByRole('button', { name: /^Clock/ }).click();
    const clock = page.getByRole('dialog', { name: "The host's clock" });
    await clock.getByRole('button', { name: '+1 week' }).click();
    await verdict(panel, 'At risk');
    await readiness(panel).getByText('Tier and scope agreed is due today and has not begun.').waitFor();
    await clock.getByRole('button', { name: '+1 day' }).click();
    await verdict(panel, 'Not ready');
    await readiness(panel).getByText('Tier and scope agreed was due on 23 March 2026 and is open.').waitFor();
    await page.keyboard.press('Escape');

    await panel.getByRole('button', { name: /^Product 0 of 4 settled/, expanded: true }).click();
    await readiness(panel).getByRole('link', { name: scope }).click();
    const focused = panel.locator(':focus');
    expect(await focused.innerText()).toBe(scope);
    await item(panel, scope).getByText('1 day overdue').waitFor();
  });
});
