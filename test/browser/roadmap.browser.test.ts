import type { FrameLocator, Locator, Page } from 'playwright-core';
import { hostClock } from '../../local/clock';
import { browserCompany, ID, openForWork, TODAY } from '../support/browser/browser-company';
import { appFrame, browserSession } from '../support/browser/browser-session';
import { describeInChromium } from '../support/browser/chromium';

const DAY_MS = 86_400_000;
const MOST_CLICKS_OF_AN_UPDATE = 6;
const MOST_SECONDS_OF_AN_UPDATE = 90;
const MOST_SECONDS_OF_A_FIRST_FILL = 300;
/** 200 characters a minute, forty words: slower than most people who write for a living. */
const MS_PER_KEY = 300;
/** Reading what stands there and moving the hand to it. */
const MS_PER_CLICK = 3_000;

/** Issues of the company that no other file fills. */
const OTHER = { button: '20012', receipts: '20013', vault: '20021', manage: '20022', reminder: '30013' } as const;

const outcome = {
  problem: 'Shoppers type their card again for each order.',
  outcomeStatement: 'Returning shoppers pay without typing.',
  confidence: { level: 'medium', reason: 'Seen in eight of ten interviews.' },
};

const answer = (panel: FrameLocator, name: string) => panel.getByRole('textbox', { name, exact: true });
const choice = (panel: FrameLocator, group: string, name: string) =>
  panel.getByRole('radiogroup', { name: group }).getByText(name, { exact: true });
const openSection = (panel: FrameLocator, name: string) => panel.getByRole('button', { name, expanded: false }).click();
const save = (panel: FrameLocator) => panel.getByRole('button', { name: 'Save', exact: true });
const said = (panel: FrameLocator, words: RegExp | string) => panel.getByText(words).first().waitFor();

describeInChromium('the roadmap panel on an issue', () => {
  const session = browserSession(browserCompany, openForWork);

  /** An outcome that Priya filled some days before today, through the app itself. */
  async function fill(
    issueId: string,
    daysAgo: number,
    more: Readonly<Record<string, object | string>> = {},
  ): Promise<void> {
    hostClock.setTo(new Date(Date.parse(TODAY) - daysAgo * DAY_MS));
    const saved = await session.host.call('priya', 'roadmap.save', {
      issueId,
      baseRevision: 0,
      templateId: 'outcome',
      answers: { ...outcome, ...more },
      timeZone: 'UTC',
    });
    hostClock.setTo(new Date(TODAY));
    expect(saved.kind).toBe('saved');
  }

  test('a first fill survives a reload as a draft, and once saved is there for everyone', async () => {
    const page = await session.visit('priya', '/browse/PAY-2');
    const panel = appFrame(page, 'Roadmap');
    await panel.getByRole('button', { name: 'Use this template', description: 'Outcome' }).click();
    await panel.getByRole('heading', { name: '3 answers missing' }).waitFor();
    await answer(panel, 'Problem').fill(outcome.problem);
    await said(panel, /^Draft saved/);

    await page.reload();
    await said(panel, /^Your draft from/);
    expect(await answer(panel, 'Problem').inputValue()).toBe(outcome.problem);
    await choice(panel, 'Confidence: level', 'Medium').click();
    await answer(panel, 'Confidence: reason').fill(outcome.confidence.reason);
    await answer(panel, 'Outcome').fill(outcome.outcomeStatement);
    await panel.getByRole('heading', { name: 'Nothing is missing' }).waitFor();
    await save(panel).click();
    await said(panel, /^Saved .* by you$/);

    const later = await session.visit('paulo', '/browse/PAY-2');
    const seen = appFrame(later, 'Roadmap');
    await said(seen, /^Saved by Priya, /);
    await openSection(seen, 'Why and for whom');
    await openSection(seen, 'The outcome');
    expect(await answer(seen, 'Problem').inputValue()).toBe(outcome.problem);
    expect(await answer(seen, 'Outcome').inputValue()).toBe(outcome.outcomeStatement);
    expect(await answer(seen, 'Confidence: reason').inputValue()).toBe(outcome.confidence.reason);
    expect(await seen.getByRole('radio', { name: 'Medium' }).isChecked()).toBe(true);
    const stored = await session.host.call('paulo', 'roadmap.open', { issueId: ID.cards, timeZone: 'UTC' });
    expect(stored.saved).toMatchObject({ revision: 1, templateId: 'outcome', answers: outcome, gaps: [] });
  });

  test('two people who change different answers both keep theirs', async () => {
    await fill(ID.reorder, 3);
    const [priya, omar] = await openBoth('priya', 'omar', '/browse/MOB-1');
    await openSection(omar, 'Why and for whom');
    await openSection(priya, 'The outcome');
    await answer(omar, 'Problem').fill('Shoppers search for what they bought last week.');
    await answer(priya, 'Outcome').fill('A repeat order takes two taps.');
    await save(omar).click();
    await said(omar, /^Saved .* by you$/);
    await save(priya).click();
    await said(priya, /^Saved .* by you$/);

    const { saved } = await session.host.call('omar', 'roadmap.open', { issueId: ID.reorder, timeZone: 'UTC' });
    expect(saved.answers).toMatchObject({
      problem: 'Shoppers search for what they bought last week.',
      outcomeStatement: 'A repeat order takes two taps.',
    });
    await openSection(priya, 'Why and for whom');
    expect(await answer(priya, 'Problem').inputValue()).toBe('Shoppers search for what they bought last week.');
  });

  test('two people who change the same answer see both texts, and the second chooses', async () => {
    await fill(ID.wallet, 3);
    const [priya, paulo] = await openBoth('priya', 'paulo', '/browse/PAY-1');
    await answer(priya, 'Problem').fill('Guests leave at the card form.');
    await answer(paulo, 'Problem').fill('Wallet users are sent to a card form.');
    await save(priya).click();
    await said(priya, /^Saved .* by you$/);
    await save(paulo).click();

    const collision = paulo.getByRole('region', { name: 'Somebody else changed this answer too' });
    await collision.getByText('Guests leave at the card form.').waitFor();
    await collision.getByText('Wallet users are sent to a card form.').waitFor();
    await collision.getByText(/^Priya, /).waitFor();
    await collision.getByRole('button', { name: 'Keep mine for Problem' }).click();
    await collision.getByRole('button', { name: 'Save what I chose' }).click();
    await said(paulo, /^Saved .* by you$/);

    const { saved } = await session.host.call('priya', 'roadmap.open', { issueId: ID.wallet, timeZone: 'UTC' });
    expect(saved).toMatchObject({ updatedBy: 'paulo', answers: { problem: 'Wallet users are sent to a card form.' } });
  });

  test('the weekly update takes at most six clicks, from the list of issues on', async () => {
    const health = { state: 'onTrack', sentence: 'Design is signed off.' };
    await fill(ID.refunds, 8, { health });
    const page = await session.visit('priya', '/issues/?jql=key%20%3D%20PAY-3');
    const panel = appFrame(page, 'Roadmap');
    const work = countWork(page);
    await work.click(page.getByRole('link', { name: 'PAY-3' }));
    const update = panel.getByRole('region', { name: 'Weekly update', exact: true });
    await update.getByText('The weekly update is overdue by 1 day.').waitFor();
    await update.getByText('Design is signed off.').waitFor();
    await work.click(update.getByText('At risk', { exact: true }));
    await work.click(update.getByRole('textbox', { name: 'Health: one sentence why' }));
    await work.type('The bank answers a week late.');
    await work.click(update.getByRole('button', { name: 'Save update' }));
    await said(panel, /^Saved .* by you$/);
    await update.waitFor({ state: 'detached' });

    const { saved } = await session.host.call('omar', 'roadmap.open', { issueId: ID.refunds, timeZone: 'UTC' });
    expect(saved.answers['health']).toEqual({ state: 'atRisk', sentence: 'The bank answers a week late.' });
    expect(saved.healthUpdate.state).toBe('fresh');
    work.tell('A weekly update');
    expect(work.clicks).toBeLessThanOrEqual(MOST_CLICKS_OF_AN_UPDATE);
    expect(work.seconds()).toBeLessThan(MOST_SECONDS_OF_AN_UPDATE);

    await panel.getByRole('button', { name: 'Undo the last save' }).click();
    await said(panel, /^Undone .* by you$/);
    await update.getByText('Design is signed off.').waitFor();
    await panel.getByRole('button', { name: 'Redo the last save' }).click();
    await update.waitFor({ state: 'detached' });
  });

  test.each([
    [1280, 800],
    [390, 844],
  ])(
    'at %i × %i the weekly update is whole in the panel’s first screen, and done by keys alone',
    async (width, height) => {
      const issueId = width === 1280 ? OTHER.receipts : OTHER.button;
      await fill(issueId, 8, { horizon: 'now', health: { state: 'onTrack', sentence: 'Going well.' } });
      const key = width === 1280 ? 'PAY-13' : 'PAY-12';
      const page = await session.visit('priya', `/browse/${key}`, { viewport: { width, height } });
      const panel = appFrame(page, 'Roadmap');
      const update = panel.getByRole('region', { name: 'Weekly update', exact: true });
      await update.waitFor();
      const top = await panel.locator('body').evaluate((body) => body.getBoundingClientRect().top);
      const bottom = await update.evaluate((element) => element.getBoundingClientRect().bottom);
      expect(bottom - top).toBeLessThan(height);

      await update.getByRole('radio', { name: 'On track' }).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Tab');
      await page.keyboard.type('The vault’s audit moved.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await said(panel, /^Saved .* by you$/);
      const { saved } = await session.host.call('priya', 'roadmap.open', { issueId, timeZone: 'UTC' });
      expect(saved.answers['health']).toEqual({ state: 'atRisk', sentence: 'The vault’s audit moved.' });
    },
  );

  test('a first fill takes less than five minutes at the pace of a slow typist', async () => {
    const page = await session.visit('priya', '/browse/STRAT-3');
    const panel = appFrame(page, 'Roadmap');
    const work = countWork(page);
    await work.click(panel.getByRole('button', { name: 'Use this template', description: 'Outcome' }));
    await work.click(panel.getByRole('combobox', { name: 'Decision owner' }));
    await work.type('Priya');
    await work.click(panel.getByRole('option', { name: /Priya/ }));
    await work.click(answer(panel, 'Problem'));
    await work.type(outcome.problem);
    await work.click(choice(panel, 'Confidence: level', 'Medium'));
    await work.click(answer(panel, 'Confidence: reason'));
    await work.type(outcome.confidence.reason);
    await work.click(answer(panel, 'Outcome'));
    await work.type(outcome.outcomeStatement);
    await panel.getByRole('heading', { name: 'Nothing is missing' }).waitFor();
    await work.click(save(panel));
    await said(panel, /^Saved .* by you$/);
    work.tell('A first fill');
    expect(work.seconds()).toBeLessThan(MOST_SECONDS_OF_A_FIRST_FILL);

    await choice(panel, 'Horizon', 'Now').click();
    await panel.getByText(/^Now committed: \d+ answers missing\.$/).waitFor();
    await panel.getByRole('button', { name: /^Start with / }).click();
    await panel.getByRole('button', { name: 'Discard changes' }).click();
  });

  test('what is typed without a connection survives closing the tab, and reaches Gantry when it is back', async () => {
    await fill(OTHER.reminder, 1);
    const page = await session.visit('priya', '/browse/MOB-13');
    const context = page.context();
    const panel = appFrame(page, 'Roadmap');
    await answer(panel, 'Problem').waitFor();
    await context.setOffline(true);
    await answer(panel, 'Problem').fill('Typed in a tunnel.');
    await said(panel, /^Draft kept in this browser\./);
    await save(panel).click();
    await panel
      .getByRole('alert')
      .getByText(/could not be reached/)
      .waitFor();
    expect(await answer(panel, 'Problem').inputValue()).toBe('Typed in a tunnel.');
    await page.close();
    session.complaints.splice(0).forEach((complaint) => expect(complaint).toMatch(/ERR_INTERNET_DISCONNECTED/));

    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(`${session.host.origin}/browse/MOB-13`);
    const back = appFrame(again, 'Roadmap');
    await said(back, /^Your draft from/);
    expect(await answer(back, 'Problem').inputValue()).toBe('Typed in a tunnel.');
    await said(back, /^Draft saved/);
    const { draft } = await session.host.call('priya', 'roadmap.open', { issueId: OTHER.reminder, timeZone: 'UTC' });
    expect(draft?.answers).toEqual({ problem: 'Typed in a tunnel.' });
  });

  test('a property forged over REST changes nothing and is shown as such', async () => {
    await fill(OTHER.vault, 1);
    const forged = {
      schema: 1,
      issueId: OTHER.vault,
      revision: 1,
      template: 'Outcome',
      templateVersion: 1,
      horizon: 'Now',
    };
    await session.host.jira.as('omar').put('issue/PAY-21/properties/gantry.roadmap', forged);
    const panel = appFrame(await session.visit('priya', '/browse/PAY-21'), 'Roadmap');
    await said(panel, 'Jira’s copy was changed outside Gantry');
    await openSection(panel, 'This week');
    expect(await panel.getByRole('radio', { name: 'Later' }).isChecked()).toBe(true);
  });

  test('history and comments open below the answers, each text as it was typed', async () => {
    const script = '<script>alert(1)</script>';
    await fill(OTHER.manage, 1, { risks: [{ id: 'r1', text: script, likelihood: 3, impact: 3, state: 'open' }] });
    const panel = appFrame(await session.visit('priya', '/browse/PAY-22'), 'Roadmap');
    await openSection(panel, 'Comments');
    await answer(panel, 'Comment').fill(script);
    await panel.getByRole('button', { name: 'Add comment' }).click();
    await panel.getByRole('list', { name: 'Comments, newest first' }).getByText(script).waitFor();
    await openSection(panel, 'History');
    await said(panel, 'Started with “Outcome”');
    await panel.getByText(`${script} (likelihood 3 × impact 3, open)`).waitFor();
  });

  /** The same issue in two people's browsers, both ready to type. */
  async function openBoth(one: string, other: string, address: string): Promise<[FrameLocator, FrameLocator]> {
    const open = async (name: string) => {
      const panel = appFrame(await session.visit(name, address), 'Roadmap');
      await said(panel, /^Saved by Priya, /);
      return panel;
    };
    return [await open(one), await open(other)];
  }
});

/** Clicks, and the seconds that a person would take: those of the pages, with the typing at a person's pace. */
function countWork(page: Page) {
  const startedAt = Date.now();
  let clicks = 0;
  let keys = 0;
  const seconds = () => Math.round((Date.now() - startedAt + keys * MS_PER_KEY + clicks * MS_PER_CLICK) / 1_000);
  return {
    get clicks() {
      return clicks;
    },
    seconds,
    async click(target: Locator) {
      clicks += 1;
      await target.click();
    },
    async type(text: string) {
      keys += text.length;
      await page.keyboard.type(text);
    },
    tell: (what: string) =>
      process.stdout.write(`${what} took ${clicks} clicks, ${keys} keys and ${seconds()} seconds.\n`),
  };
}
