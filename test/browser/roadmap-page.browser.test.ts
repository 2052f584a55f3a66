import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import type { RoadmapPageView } from '../../src/contract/roadmap-page';
import type { RoadmapRow } from '../../src/domain/roadmap-page/roadmap-row';
import { buildRow } from '../domain/roadmap-page/build-row';
import { browserCompany, ID, openForWork, TODAY } from '../support/browser/browser-company';
import { appFrame, browserSession } from '../support/browser/browser-session';
import { describeInChromium } from '../support/browser/chromium';
import { findViolations } from '../support/browser/find-violations';
import { focusedNow, tabTo } from '../support/browser/keyboard';
import type { RunningHost } from '../support/running-host';

const ROADMAP = '/apps/gantry-page/roadmap';

jest.setTimeout(120_000);

const card = (app: FrameLocator, key: string) => app.locator(`[data-issue="${key}"]`);
const cell = (app: FrameLocator, horizon: string) => app.locator(`.board__cell[data-horizon="${horizon}"]`);

async function prepare(host: RunningHost): Promise<void> {
  await openForWork(host);
  const save = (issueId: string, templateId: string, answers: Record<string, string>) =>
    host.call('priya', 'roadmap.save', { issueId, baseRevision: 0, templateId, answers, timeZone: 'UTC' });
  await save(ID.wallet, 'delivery', { horizon: 'next', problem: 'Typing cards on a phone.', targetWindow: '2026-Q2' });
  await save(ID.cards, 'outcome', { horizon: 'later', problem: 'Paying twice means typing twice.' });
  await save(ID.reorder, 'outcome', { horizon: 'next', problem: 'The same basket every week.' });
}

describeInChromium('the roadmap page', () => {
  const session = browserSession(browserCompany, prepare);
  session.addInitScript(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));

  async function open(name: string, search = ''): Promise<{ page: Page; app: FrameLocator }> {
    const page = await session.visit(name, ROADMAP + search);
    const app = appFrame(page, 'Gantry');
    await app.getByRole('heading', { level: 1, name: /^Roadmap/ }).waitFor();
    await app.getByText(/items? you can see/).waitFor();
    return { page, app };
  }

  test('a card that is dragged to Later is saved there, and undo brings it back', async () => {
    const { app } = await open('priya');
    await card(app, 'MOB-1').dragTo(cell(app, 'later'));
    await card(app, 'MOB-1').getByText('Moved from Next').waitFor();
    expect(await cell(app, 'later').locator('[data-issue="MOB-1"]').count()).toBe(1);
    const horizon = async () => {
      const { saved } = await session.host.call('priya', 'roadmap.open', { issueId: ID.reorder, timeZone: 'UTC' });
      return saved.answers['horizon'];
    };
    expect(await horizon()).toBe('later');
    await app.getByRole('button', { name: 'Undo the move of MOB-1' }).click();
    await cell(app, 'next').locator('[data-issue="MOB-1"]').waitFor();
    expect(await horizon()).toBe('next');
  });

  test('by keys alone, Now asks what commit requires; leaving the dialog changes nothing and keeps what was typed', async () => {
    const { page, app } = await open('priya');
    await tabTo(page, 'Move PAY-2');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const dialog = app.getByRole('dialog', { name: 'Move PAY-2 to Now' });
    await dialog.waitFor();
    await dialog.getByLabel(/^So what/).fill('Fewer abandoned baskets.');
    await page.keyboard.press('Escape');
    await card(app, 'PAY-2')
      .getByText(/stays on Later\. What you typed is kept as your draft/)
      .waitFor();
    expect((await focusedNow(page)).name).toBe('Move PAY-2');
    const view = await session.host.call('priya', 'roadmap.open', { issueId: ID.cards, timeZone: 'UTC' });
    expect(view.saved).toMatchObject({ revision: 1, answers: { horizon: 'later' } });

    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Move to Now' }).click();
    await card(app, 'PAY-2').getByText('Moved from Later').waitFor();
    expect((await focusedNow(page)).name).toBe('Move PAY-2');
    const after = await session.host.call('priya', 'roadmap.open', { issueId: ID.cards, timeZone: 'UTC' });
    expect(after.saved.answers).toMatchObject({ horizon: 'now', impact: 'Fewer abandoned baskets.' });
    expect(after.saved.revision).toBe(2);
  });

  test('who isn’t the decision owner reads why the item stays', async () => {
    const { app } = await open('paulo');
    await card(app, 'PAY-1').dragTo(cell(app, 'later'));
    await card(app, 'PAY-1')
      .getByText(/Only the decision owner can change “Horizon”\. PAY-1 stays on Next\./)
      .waitFor();
    expect(await cell(app, 'next').locator('[data-issue="PAY-1"]').count()).toBe(1);
  });

  test('the address brings look, grouping and filters back, and a contractor sees what Jira lets them see', async () => {
    const { page, app } = await open('omar', '?view=timeline&group=team');
    await app.getByRole('row', { name: /PAY-1 One-tap wallet/ }).waitFor();
    await app.getByRole('searchbox', { name: 'Find items by key or words' }).fill('wallet');
    await app.getByText('1 of 3 items you can see').waitFor();
    expect(new URL(page.url()).search).toBe('?view=timeline&group=team&find=wallet');
    await page.reload();
    await app.getByText('1 of 3 items you can see').waitFor();
    expect(await app.getByRole('row', { name: /MOB-1/ }).count()).toBe(0);

    const jonas = await open('jonas');
    await jonas.app.getByText('1 item').waitFor();
    expect(await jonas.app.locator('main').innerText()).not.toMatch(/PAY-|Saved cards|wallet/i);
  });

  test('axe finds nothing on board, timeline and dialog', async () => {
    const { page, app } = await open('priya', '?group=team');
    expect(await findViolations(page)).toEqual([]);
    await app.getByText('Timeline', { exact: true }).click();
    await app.getByRole('grid').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await app.getByText('Board', { exact: true }).click();
    await app.getByRole('button', { name: 'Move PAY-1' }).click();
    await app.getByRole('menuitem', { name: 'Move to Now…' }).click();
    await app.getByRole('dialog').waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  test('image and list come as files, under the page’s own policy', async () => {
    const { page, app } = await open('priya', '?view=timeline');
    for (const [choice, name] of [
      ['Image (PNG)', 'roadmap-2026-03-16.png'],
      ['List (CSV)', 'roadmap-2026-03-16.csv'],
    ] as const) {
      const file = page.waitForEvent('download');
      await app.getByRole('button', { name: 'Export' }).click();
      await app.getByRole('menuitem', { name: choice }).click();
      const download = await file;
      expect(download.suggestedFilename()).toBe(name);
      const bytes = readFileSync(await download.path());
      expect(bytes.length).toBeGreaterThan(500);
      if (name.endsWith('png')) expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      else expect(bytes.toString()).toContain('PAY-1,One-tap wallet,PAY');
    }
  });
});

const MANY = 2_000;

/** What the backend would answer of two thousand items in four teams, a few of them without a date. */
function largeView(): RoadmapPageView {
  const teams = ['Payments', 'Mobile', 'Search', 'Growth'];
  const row = (index: number): RoadmapRow =>
    buildRow({
      issueId: String(10_000 + index),
      key: `PAY-${index + 1}`,
      summary: `Item ${index + 1} of a long roadmap that many people read`,
      projectId: String(index % teams.length),
      horizon: (['now', 'next', 'later'] as const)[index % 3] ?? 'later',
      health: { state: 'onTrack', sentence: 'Nothing stands in the way of the window that we promised.' },
      startOn: `2026-0${1 + (index % 6)}-10`,
      target: index % 10 === 0 ? null : { kind: 'quarter', quarter: `2026-Q${2 + (index % 3)}`, source: 'template' },
    });
  const priya = { accountId: 'priya', displayName: 'Priya', active: true };
  return {
    rows: Array.from({ length: MANY }, (_, index) => row(index)),
    projects: Object.fromEntries(teams.map((name, index) => [String(index), { key: name, name }])),
    templates: { 'delivery@1': { name: 'Delivery commitment', version: 1 } },
    stages: [],
    objectives: {},
    people: { priya },
    viewer: priya,
    readAt: TODAY,
    today: '2026-03-16',
    missing: [],
    notices: [],
  };
}

/** Answers one operation in the page itself, since filling as many issues would take minutes; all else goes its way. */
const answering = (operation: string, value: unknown) => `
  const { defineProperty } = Object;
  Object.defineProperty = (object, name, declared) => {
    if (name !== '__bridge') return defineProperty(object, name, declared);
    const answer = ${JSON.stringify({ ok: true, value })};
    const callBridge = (command, payload) =>
      command === 'invoke' && payload.functionKey === '${operation}'
        ? Promise.resolve(answer)
        : declared.value.callBridge(command, payload);
    return defineProperty(object, name, { value: { callBridge } });
  };`;

describeInChromium('a timeline of 2,000 items', () => {
  const session = browserSession(browserCompany, openForWork);

  test('draws only the bars in sight, and scrolls smoothly', async () => {
    const page = await session.visit('priya', '/projects');
    await page.context().route('**/__bridge.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${answering('roadmapPage.read', largeView())}${await response.text()}` });
    });
    await page.goto(`${session.host.origin}${ROADMAP}?view=timeline&group=team`);
    const app = appFrame(page, 'Gantry');
    await app.getByText('2,000 items you can see').waitFor();
    const grid = app.getByRole('grid');
    await grid.waitFor();
    const measured = await grid.evaluate(async (element) => {
      const frames: number[] = [];
      let last = performance.now();
      let drawn = 0;
      for (let step = 0; step < 240; step += 1) {
        element.scrollTop += 90;
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = performance.now();
        frames.push(now - last);
        last = now;
        drawn = Math.max(drawn, element.querySelectorAll('[data-row]').length);
      }
      frames.sort((a, b) => a - b);
      return { p95: frames[Math.floor(frames.length * 0.95)] ?? 0, scrolled: element.scrollTop, drawn };
    });
    if (process.env['GANTRY_LOG']) process.stderr.write(`${JSON.stringify(measured)}\n`);
    expect(measured.scrolled).toBeGreaterThan(20_000);
    // About 17 ms on idle cores; a busy machine is no reason to fail, but drawing every row is.
    expect(measured.drawn).toBeLessThan(80);
    expect(measured.p95).toBeLessThan(100);
  });
});
