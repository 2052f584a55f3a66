import { readFileSync } from 'node:fs';
import { hostClock } from '../../local/clock';
import { browserCompany, ID, openForWork } from '../support/browser/browser-company';
import { appFrame, browserSession } from '../support/browser/browser-session';
import { describeInChromium } from '../support/browser/chromium';
import { findViolations } from '../support/browser/find-violations';
import { tabTo } from '../support/browser/keyboard';
import type { RunningApp } from '../support/running-app';

jest.setTimeout(90_000);

const GOVERNANCE = '/apps/gantry-page/governance';

/** The wallet is committed, silent since the first of March and without an objective; the cards are complete. */
async function prepare(app: Pick<RunningApp, 'call'>): Promise<void> {
  await openForWork(app);
  const now = new Date('2026-03-16T12:00:00.000Z');
  hostClock.setTo(new Date('2026-03-01T12:00:00.000Z'));
  const draft = { problem: 'Slow', outcomeStatement: 'Fast', confidence: { level: 'high', reason: 'Tested' } };
  const health = { state: 'onTrack', sentence: 'All is well.' };
  const save = { baseRevision: 0, templateId: 'outcome', timeZone: 'UTC' };
  await app.call('priya', 'roadmap.save', {
    ...save,
    issueId: ID.wallet,
    answers: { ...draft, horizon: 'now', health },
  });
  await app.call('priya', 'roadmap.save', { ...save, issueId: ID.cards, answers: draft });
  await app.call('priya', 'roadmap.save', { ...save, issueId: ID.reorder, answers: draft });
  hostClock.setTo(now);
}

describeInChromium('the governance page', () => {
  const session = browserSession(browserCompany, prepare);
  session.addInitScript(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));

  test('by keys alone: from an exception to its items, and back to the exception', async () => {
    const page = await session.visit('omar', GOVERNANCE);
    const app = appFrame(page, 'Gantry');
    await app.getByText('1 of 1 committed item has no update for 14 days.').waitFor();
    await app.getByRole('heading', { name: 'Governance' }).click();
    await tabTo(page, 'Payments:');
    await page.keyboard.press('Enter');
    const list = app.getByRole('region', { name: 'Committed items without an update for 14 days · Payments' });
    await list.getByText('One-tap wallet').waitFor();
    expect(new URL(page.url()).searchParams.get('show')).toBe('silent');
    await tabTo(page, 'Download CSV');
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await tabTo(page, /./);
  });

  test('figures are of the issues that somebody can see', async () => {
    const page = await session.visit('omar', GOVERNANCE);
    const app = appFrame(page, 'Gantry');
    await app.getByText(/^3 filled items and 3 teams that you can see/).waitFor();
    const row = app.getByRole('row', { name: /^Payments PAY/ });
    // Eight issues are in Payments, two of them filled.
    expect((await row.innerText()).replace(/\s+/g, ' ')).toMatch(
      /^Payments PAY 2 of about \d+ · \d+ % 1 of 2 · 50 % 1 /,
    );
    await app.getByRole('img', { name: 'Complete, by horizon only, by week' }).waitFor();
  });

  test('who isn’t product ops is told whom to ask', async () => {
    const page = await session.visit('paulo', GOVERNANCE);
    await appFrame(page, 'Gantry')
      .getByText(/Only product ops and Jira administrators can see/)
      .waitFor();
  });

  test('with a list open, nobody is shut out: light and dark, wide and narrow', async () => {
    const page = await session.visit('omar', `${GOVERNANCE}?show=filled&teams=all`);
    const app = appFrame(page, 'Gantry');
    await app.getByRole('img', { name: 'Complete, by horizon only, by week' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});
