import type { Page } from 'playwright-core';
import { hostClock } from '../../local/clock';
import { browserCompany, openForWork, TODAY } from '../support/browser/browser-company';
import { appFrame, browserSession } from '../support/browser/browser-session';
import { describeInChromium } from '../support/browser/chromium';
import { tabTo } from '../support/browser/keyboard';

/** The keystroke-level model (Card, Moran and Newell): a key of somebody who is no typist, and a thought before each run of keys. */
const KEY_SECONDS = 0.5;
const THOUGHT_SECONDS = 1.35;
const MOST_SECONDS = 180;

/** Counts what a person does at the keyboard of this page from now on. */
function countKeys(page: Page): () => number {
  const { press, type } = page.keyboard;
  let seconds = 0;
  let last = '';
  page.keyboard.press = async (key, options) => {
    seconds += KEY_SECONDS + (key === last ? 0 : THOUGHT_SECONDS);
    last = key;
    return press.call(page.keyboard, key, options);
  };
  page.keyboard.type = async (text, options) => {
    seconds += text.length * KEY_SECONDS + THOUGHT_SECONDS;
    last = '';
    return type.call(page.keyboard, text, options);
  };
  return () => seconds;
}

// Nothing here touches a mouse: every step is a key, and every stop of the focus must be seen.
describeInChromium('starting a launch by keyboard alone', () => {
  const session = browserSession(browserCompany, openForWork);
  afterEach(() => hostClock.setTo(new Date(TODAY)));

  test('tier, date, two waves, an owner and the start take a person less than three minutes', async () => {
    const page = await session.visit('rhea', '/browse/PAY-1');
    const panel = appFrame(page, 'Launch readiness');
    await panel.getByRole('button', { name: 'Start launch' }).focus();
    const seconds = countKeys(page);
    await page.keyboard.press('Enter');
    await panel.getByRole('heading', { name: 'Start a launch' }).waitFor();

    await tabTo(page, /^T1 Major/);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Launch date');
    await page.keyboard.type('05042026');
    await tabTo(page, 'Regions and waves');
    await page.keyboard.press('Space');
    await tabTo(page, 'Region');
    await page.keyboard.type('Europe');
    await tabTo(page, 'Add wave');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Japan');
    await page.keyboard.press('Enter');

    await panel.getByRole('heading', { name: 'Start this T3 launch?' }).waitFor();
    await tabTo(page, 'Change the owner of Tier and scope agreed');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Rhea');
    await panel.getByRole('option', { name: /Rhea/ }).waitFor();
    await page.keyboard.press('Enter');
    await tabTo(page, 'Start launch');
    await page.keyboard.press('Enter');

    await panel.getByRole('heading', { name: 'T3 launch on May 4, 2026' }).waitFor();
    expect(seconds()).toBeGreaterThan(30);
    expect(seconds()).toBeLessThan(MOST_SECONDS);
  });
});
