import type { FrameLocator, Page } from 'playwright-core';
import { browserCompany, openForWork } from '../support/browser/browser-company';
import { appFrame, browserSession } from '../support/browser/browser-session';
import { describeInChromium } from '../support/browser/chromium';

const PORTFOLIO = '/apps/gantry-page';
const planOf = (jql: string) => `${PORTFOLIO}?${new URLSearchParams({ jql })}`;

const grid = (app: FrameLocator) => app.getByRole('treegrid');
const row = (app: FrameLocator, key: string) =>
  grid(app).locator('[data-row]', { has: app.getByText(key, { exact: true }) });
const cells = async (app: FrameLocator, key: string) => (await row(app, key).innerText()).split('\n');
const totals = (app: FrameLocator) => app.getByRole('region', { name: 'Totals' });
/** The value that stands under a name beside the total. */
const figure = (app: FrameLocator, name: string) =>
  totals(app)
    .locator('.figure', { has: app.getByText(name, { exact: true }) })
    .locator('dd')
    .innerText();
const total = async (app: FrameLocator) =>
  (await totals(app).locator('.total__words').innerText()).replace(/\s+/g, ' ');

// What is expected here was worked out by hand from the tree that browser-company.ts shows.
describeInChromium('the portfolio page', () => {
  const session = browserSession(browserCompany, openForWork);

  async function open(name: string, jql: string): Promise<{ page: Page; app: FrameLocator }> {
    const page = await session.visit(name, planOf(jql));
    const app = appFrame(page, 'Gantry');
    await grid(app).waitFor();
    return { page, app };
  }

  test('a plan typed as JQL shows totals that anyone can add up, in issues and in points', async () => {
    const page = await session.visit('omar', '/projects');
    await page.getByRole('link', { name: 'Gantry', exact: true }).click();
    const app = appFrame(page, 'Gantry');
    await app.getByRole('textbox', { name: 'Roots of the plan, in JQL' }).fill('issuetype = Initiative');
    await app.getByRole('button', { name: 'Show portfolio' }).click();
    await grid(app).waitFor();

    // Nine leaves, for PAY-14 is cancelled; done are PAY-11, PAY-21, MOB-11 and MOB-12.
    expect(await total(app)).toBe('44 % 4 of 9 issues done');
    expect(await figure(app, 'Issues you can see')).toBe('15');
    expect(await figure(app, 'How the roots add up')).toBe('2 roots sum to 9 issues; each counts once.');
    expect(await figure(app, 'With points')).toBe('8 of 9 leaf issues · 89 %');
    expect(await figure(app, 'Cancelled, not counted')).toBe("1: 1 Won't Do");
    expect(await cells(app, 'STRAT-2')).toEqual(
      expect.arrayContaining(['Off track', '2 of 5 · 40 %', 'end 6 d', '+6 d']),
    );

    // 5 + 3 + 2 + 3 + 5 and 2 + 1 + 5 points; done are 5 + 3 + 2 + 1.
    await totals(app).getByText('Points', { exact: true }).click();
    expect(await total(app)).toBe('42 % 11 of 26 points done');
    expect(await cells(app, 'STRAT-2')).toContain('8 of 18 · 44 %');
    expect(await cells(app, 'STRAT-3')).toContain('3 of 8 · 38 %');
  });

  test('work below two roots is shown under each and counted once', async () => {
    const { app } = await open('omar', 'issuetype in (Objective, Initiative)');
    expect(await total(app)).toBe('44 % 4 of 9 issues done');
    expect(await figure(app, 'How the roots add up')).toBe(
      '3 roots sum to 18 issues; 9 unique; 9 shared by several roots; 9 counted again (repeats).',
    );
  });

  test('rows open and close, and a key leads to the issue in Jira', async () => {
    const { page, app } = await open('omar', 'issuetype = Initiative');
    await row(app, 'PAY-1').waitFor();
    expect(await row(app, 'PAY-12').count()).toBe(0);
    await row(app, 'PAY-1').locator('.treegrid__chevron').click();
    await row(app, 'PAY-12').waitFor();
    expect(await row(app, 'PAY-1').getAttribute('aria-expanded')).toBe('true');
    expect(await cells(app, 'PAY-12')).toEqual(expect.arrayContaining(['Wallet button', 'In Progress', 'end 6 d']));
    await row(app, 'STRAT-2').locator('.treegrid__chevron').click();
    await row(app, 'PAY-1').waitFor({ state: 'detached' });
    await row(app, 'STRAT-2').locator('.treegrid__chevron').click();

    const opened = page.context().waitForEvent('page');
    await row(app, 'PAY-1').getByRole('link', { name: 'PAY-1' }).click();
    const issue = await opened;
    await issue.getByRole('heading', { name: 'One-tap wallet' }).waitFor();
    expect(issue.url()).toBe(`${session.host.origin}/browse/PAY-1`);
    await appFrame(issue, 'Roadmap').getByRole('heading', { level: 1 }).waitFor();
  });

  test('a contractor’s numbers owe nothing to what the contractor can’t see', async () => {
    const { page, app } = await open('omar', 'issuetype = Epic');
    expect(await total(app)).toBe('44 % 4 of 9 issues done');
    expect(await figure(app, 'Issues you can see')).toBe('13');

    await page.getByRole('button', { name: /Switch user/ }).click();
    await page.getByRole('option', { name: /Jonas/ }).click();
    await page.getByRole('button', { name: /^Jonas/ }).waitFor();
    const seen = appFrame(page, 'Gantry');
    await totals(seen).getByText('2 of 3 issues done').waitFor();
    expect(await total(seen)).toBe('67 % 2 of 3 issues done');
    expect(await figure(seen, 'Issues you can see')).toBe('4');
    expect(await grid(seen).locator('[data-row][aria-level="1"]').count()).toBe(1);
    expect(await seen.locator('main').innerText()).not.toMatch(/PAY-|STRAT-|Partner prices/);
  });

  test('JQL that Jira refuses is answered with Jira’s own message, at the field', async () => {
    const page = await session.visit('omar', PORTFOLIO);
    const app = appFrame(page, 'Gantry');
    const field = app.getByRole('textbox', { name: 'Roots of the plan, in JQL' });
    await field.fill('issuetype = Epicc');
    await field.press('Enter');
    await app.getByRole('alert').waitFor();
    const message = "The value 'Epicc' does not exist for the field 'issuetype'.";
    expect(await field.evaluate((element) => document.getElementById(`${element.id}-error`)?.innerText)).toBe(message);
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.fill('issuetype = Epic');
    await field.press('Enter');
    await grid(app).waitFor();
  });

  test('the address brings plan and view back after a reload', async () => {
    const { page, app } = await open('omar', 'issuetype = Initiative');
    await totals(app).getByText('Points', { exact: true }).click();
    await app.getByRole('searchbox', { name: 'Find issues by key or words' }).fill('wallet');
    await app.getByText('2 of 15 issues match').waitFor();
    await row(app, 'PAY-12').getByText('Wallet button').click();
    await app.getByRole('complementary').waitFor();
    const address = page.url();
    expect(Object.fromEntries(new URL(address).searchParams)).toMatchObject({
      jql: 'issuetype = Initiative',
      unit: 'points',
      find: 'wallet',
    });

    await page.reload();
    await app.getByRole('complementary').getByRole('heading', { name: 'Wallet button' }).waitFor();
    expect(page.url()).toBe(address);
    expect(await total(app)).toBe('42 % 11 of 26 points done');
    expect(await row(app, 'MOB-1').count()).toBe(0);
  });
});
