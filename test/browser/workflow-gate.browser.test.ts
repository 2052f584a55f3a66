import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { hostClock } from '../../local/clock';
import type { LaunchReading } from '../../src/contract/launch';
import { browserCompany, ID, openForWork, TODAY } from '../support/browser/browser-company';
import { appFrame, browserSession } from '../support/browser/browser-session';
import { describeInChromium } from '../support/browser/chromium';
import { findViolations } from '../support/browser/find-violations';
import { act, itemsBeforeLaunch, launchPlan, settlingAction, startLaunch } from '../support/launch-steps';

const RULE = 'Launch is ready (Gantry)';

const flag = (page: Page) =>
  page.getByRole('region', { name: 'Messages' }).getByRole('listitem').filter({ hasText: 'The status did not change' });
const status = (page: Page, name: string) => page.getByRole('button', { name: `Status: ${name}`, exact: true });
const choice = (frame: FrameLocator, name: string) => frame.getByRole('radio', { name, exact: true });

/** The status menu's way to Done, which carries the gate once it is there. */
async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Status: / }).click();
  await page.getByRole('menuitem', { name: 'Done' }).click();
}

describeInChromium('the workflow gate', () => {
  const session = browserSession(browserCompany, openForWork);
  session.addInitScript(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  afterEach(() => hostClock.setTo(new Date(TODAY)));
  /** The browser itself tells of the refusal, and of nothing else. */
  const expectRefusal = () => {
    const [complaint, ...others] = session.complaints.splice(0);
    expect(complaint).toMatch(/\/transitions: .*400/);
    expect(others).toEqual([]);
  };

  test('an administrator puts it on a transition and changes it there, in the app’s own form', async () => {
    const page = await session.visit('sam', '/admin/workflows');
    await page.getByRole('link', { name: 'Software workflow' }).click();
    await page.getByRole('button', { name: `Add rule “${RULE}” to Done` }).click();
    const dialog = page.getByRole('dialog', { name: `Add “${RULE}” on Done` });
    const form = dialog.frameLocator(`iframe[title="${RULE}"]`);
    await choice(form, 'Refuse it').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();

    const summary = page.frameLocator(`iframe[title="${RULE}"]`);
    await summary.getByText('An issue without a launch is refused.').waitFor();
    await page.getByRole('button', { name: `Edit “${RULE}” on Done` }).click();
    const edit = page.getByRole('dialog', { name: `Edit “${RULE}” on Done` });
    const editForm = edit.frameLocator(`iframe[title="${RULE}"]`);
    await choice(editForm, 'Let it through').check({ force: true });
    await edit.getByRole('button', { name: 'Update' }).click();
    await edit.waitFor({ state: 'hidden' });
    await summary.getByText('An issue without a launch goes through.').waitFor();

    await finish(await session.visit('priya', '/browse/PAY-22'));
    await status(await session.visit('priya', '/browse/PAY-22'), 'Done').waitFor();
  });

  test('it refuses a transition naming the items in the way, and lets a bypass with its reason through', async () => {
    await startLaunch(session.host, 'rhea', ID.cards, launchPlan('T3', '2026-03-30'));
    const page = await session.visit('priya', '/browse/PAY-2');
    await finish(page);
    await flag(page)
      .getByText(/Gantry’s launch gate is closed\. On track: .*Tier and scope agreed/)
      .waitFor();
    await status(page, 'To Do').waitFor();
    expectRefusal();

    const admin = await session.visit('sam', '/browse/PAY-2');
    const panel = appFrame(admin, 'Launch readiness');
    await panel.getByRole('button', { name: 'Bypass the gate…' }).click();
    await panel.getByLabel('Reason').fill('A fix for customers who can’t pay.');
    await panel.getByRole('button', { name: 'Bypass for 24 hours' }).click();
    await panel.getByText(/The go\/no-go gate is bypassed until/).waitFor();
    await panel.getByText(/Sam opened it: “A fix for customers who can’t pay\.”/).waitFor();
    await finish(page);
    await status(page, 'Done').waitFor();
  });

  test('it opens when the launch is ready', async () => {
    let reading: LaunchReading = await startLaunch(session.host, 'rhea', ID.wallet, launchPlan('T3', '2026-03-30'));
    const [last = '', ...others] = itemsBeforeLaunch(reading, ['blocking', 'required']).toReversed();
    for (const itemId of others) {
      reading = await act(session.host, 'rhea', reading, itemId, settlingAction(reading, itemId));
    }
    const page = await session.visit('priya', '/browse/PAY-1');
    await finish(page);
    await flag(page)
      .getByText(reading.launch.items[last]?.definition.title ?? '?')
      .waitFor();
    expectRefusal();
    await act(session.host, 'rhea', reading, last, settlingAction(reading, last));
    await finish(page);
    await status(page, 'Done').waitFor();
  });
});
