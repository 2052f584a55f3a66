import type { Page } from 'playwright-core';
import { browserCompany, ID, openForWork } from '../support/browser/browser-company';
import { appFrame, browserSession } from '../support/browser/browser-session';
import { describeInChromium } from '../support/browser/chromium';
import { focusedNow, tabTo } from '../support/browser/keyboard';

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Keys, then the key of the issue whose row, or cell of a row, has focus and shows it. */
async function rowAfter(page: Page, ...keys: readonly string[]): Promise<string> {
  await press(page, ...keys);
  const focused = await focusedNow(page);
  if (!focused.isSeen) throw new Error(`Nothing shows that ${focused.role} “${focused.name}” has the focus.`);
  return `${focused.role} ${focused.name.split(' ')[0] ?? ''}`;
}

// Nothing here touches a mouse: every step is a key, and every stop of the focus must be seen.
describeInChromium('with the keyboard only', () => {
  const session = browserSession(browserCompany, openForWork);

  test('a product manager fills a template for the first time and saves it', async () => {
    const page = await session.visit('priya', '/browse/PAY-2');
    const panel = appFrame(page, 'Roadmap');
    await panel.getByRole('button', { name: 'Use this template' }).first().waitFor();
    await tabTo(page, 'Skip to main content');
    await press(page, 'Enter');
    await tabTo(page, 'Use this template');
    await press(page, 'Enter');
    await panel.getByRole('heading', { name: '3 answers missing' }).waitFor();

    // The list of what is missing leads to the field; Tab leads on.
    await tabTo(page, 'Confidence');
    await press(page, 'Enter');
    expect(await focusedNow(page)).toEqual({ name: 'High', role: 'input', isSeen: true });
    await press(page, 'ArrowRight', 'Tab');
    await page.keyboard.type('Seen in eight of ten interviews.');
    await tabTo(page, 'Problem');
    await page.keyboard.type('Shoppers type their card again for each order.');
    await tabTo(page, 'Outcome');
    await page.keyboard.type('Returning shoppers pay without typing.');
    await panel.getByRole('heading', { name: 'Nothing is missing' }).waitFor();
    await tabTo(page, 'Save');
    await press(page, 'Enter');
    await panel.getByText(/^Saved .* by you$/).waitFor();
    expect((await focusedNow(page)).name).toMatch(/Saved .* by you$/);

    const { saved } = await session.host.call('priya', 'roadmap.open', { issueId: ID.cards, timeZone: 'UTC' });
    expect(saved.answers).toEqual({
      confidence: { level: 'medium', reason: 'Seen in eight of ten interviews.' },
      problem: 'Shoppers type their card again for each order.',
      outcomeStatement: 'Returning shoppers pay without typing.',
    });
  });

  test('operations read a plan, walk its tree and open an issue', async () => {
    const page = await session.visit('omar', '/apps/gantry-page');
    const app = appFrame(page, 'Gantry');
    await app.getByRole('button', { name: 'Show portfolio' }).waitFor();
    await tabTo(page, 'Roots of the plan, in JQL');
    await page.keyboard.type('issuetype = Initiative');
    await press(page, 'Enter');
    await app.getByRole('treegrid').waitFor();

    await tabTo(page, /^STRAT-2 Faster checkout To Do/);
    expect(await rowAfter(page, 'ArrowDown')).toBe('row PAY-1');
    expect(await rowAfter(page, 'ArrowRight', 'ArrowDown')).toBe('row PAY-11');
    expect(await rowAfter(page, 'ArrowDown', 'ArrowLeft')).toBe('row PAY-1');
    expect(await rowAfter(page, 'ArrowLeft', 'ArrowDown')).toBe('row PAY-2');
    expect(await rowAfter(page, 'End')).toBe('row MOB-1');
    expect(await rowAfter(page, 'Home')).toBe('row STRAT-2');
    await press(page, 'p', 'a', 'y', '-', '2');
    expect(await rowAfter(page)).toBe('row PAY-2');

    await press(page, 'Enter');
    const detail = app.getByRole('complementary');
    await detail.getByRole('heading', { name: 'Saved cards' }).waitFor();
    expect((await focusedNow(page)).name).toBe('Saved cards');
    await press(page, 'Escape');
    await detail.waitFor({ state: 'detached' });
    expect(await rowAfter(page)).toBe('row PAY-2');

    const opened = page.context().waitForEvent('page');
    expect(await rowAfter(page, 'ArrowRight', 'ArrowRight')).toBe('rowheader PAY-2');
    await press(page, 'Enter');
    const issue = await opened;
    await issue.getByRole('heading', { name: 'Saved cards' }).waitFor();
    expect(new URL(issue.url()).pathname).toBe('/browse/PAY-2');
  });
});
