import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { browserCompany, ID, openForWork } from '../support/browser/browser-company';
import { appFrame, browserSession } from '../support/browser/browser-session';
import { describeInChromium } from '../support/browser/chromium';
import { findViolations } from '../support/browser/find-violations';
import { launchPlan, startLaunch } from '../support/launch-steps';
import type { RunningHost } from '../support/running-host';

async function prepare(host: RunningHost): Promise<void> {
  await openForWork(host);
  await host.call('priya', 'roadmap.save', {
    issueId: ID.refunds,
    baseRevision: 0,
    templateId: 'outcome',
    answers: {
      problem: 'Shoppers write to support for a refund.',
      outcomeStatement: 'Shoppers ask for a refund in the app.',
      confidence: { level: 'low', reason: 'Only support has been asked.' },
      risks: [{ id: 'bank', text: 'The bank is slow.', likelihood: 2, impact: 3, owner: 'priya', state: 'open' }],
    },
    timeZone: 'UTC',
  });
  await startLaunch(host, 'rhea', ID.refunds, launchPlan('T2', '2026-04-13', { timeZone: 'UTC' }));
}

jest.setTimeout(90_000);

/** Chromium stops the clock of a frame of another origin that nobody sees: what is done in one is done in sight, as people do. */
const bringIntoView = (page: Page, title: string) => page.locator(`iframe[title="${title}"]`).scrollIntoViewIfNeeded();

describeInChromium('axe finds nothing, in light and dark, wide and narrow,', () => {
  const session = browserSession(browserCompany, prepare);
  session.addInitScript(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));

  test('on an issue whose panels are empty, and while they are begun', async () => {
    const page = await session.visit('rhea', '/browse/PAY-2');
    const roadmap = appFrame(page, 'Roadmap');
    const launch = appFrame(page, 'Launch readiness');
    await roadmap.getByRole('button', { name: 'Use this template' }).first().waitFor();
    await launch.getByRole('button', { name: 'Start launch' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await roadmap.getByRole('button', { name: 'Use this template' }).nth(1).click();
    await openAll(roadmap);
    await bringIntoView(page, 'Launch readiness');
    await launch.getByRole('button', { name: 'Start launch' }).click();
    await launch.getByRole('button', { name: 'Preview items' }).click();
    await launch.locator('[aria-invalid]').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  test('on an issue whose panels are filled, and in what opens there', async () => {
    const page = await session.visit('rhea', '/browse/PAY-3');
    const roadmap = appFrame(page, 'Roadmap');
    const launch = appFrame(page, 'Launch readiness');
    await roadmap.getByRole('heading', { level: 1 }).waitFor();
    await openAll(roadmap);
    await bringIntoView(page, 'Launch readiness');
    await openAll(launch);
    expect(await findViolations(page)).toEqual([]);
    await launch.getByRole('button', { name: 'Tier and scope agreed', exact: true }).click();
    await launch.getByRole('button', { name: 'Waive…' }).click();
    await launch.getByRole('button', { name: 'Record go/no-go' }).first().click();
    await launch.getByRole('heading', { name: 'Record a go/no-go' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  test('in the shell’s dialogs', async () => {
    const page = await session.visit('sam', '/browse/PAY-13');
    const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
    const action = async (name: string) => {
      await press('Actions');
      await page.getByRole('menuitem', { name }).click();
    };
    const openers: readonly (() => Promise<void>)[] = [
      () => press('Create'),
      () => action('Create child issue'),
      () => action('Link issue'),
      () => action('Move'),
      () => action('Delete'),
      () => press(/^Clock/),
      () => press(/^Usage/),
      () => press(/Switch user$/),
    ];
    for (const open of openers) {
      await open();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      expect(await findViolations(page, { inFrames: false })).toEqual([]);
      expect(await dialog.isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
  });

  test('unless there is something to find, in the shell or in a frame', async () => {
    const page = await session.visit('omar', '/apps/gantry-page');
    await appFrame(page, 'Gantry').getByRole('button', { name: 'Show portfolio' }).waitFor();
    for (const frame of page.frames()) {
      await frame.evaluate(() => document.body.append(document.createElement('button')));
    }
    const found = await findViolations(page);
    expect(found).toContainEqual(expect.stringContaining('dark, 390 px: frame: button-name'));
    expect(found).toContainEqual(expect.stringContaining('light, 1280 px: shell: button-name'));
  });

  test('on the portfolio before and after a plan is chosen, and with an issue’s detail open', async () => {
    const page = await session.visit('omar', '/apps/gantry-page');
    const app = appFrame(page, 'Gantry');
    await app.getByRole('button', { name: 'issuetype = Initiative' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await app.getByRole('button', { name: 'issuetype = Initiative' }).click();
    await app.getByRole('treegrid').waitFor();
    await app.getByRole('button', { name: 'Columns' }).click();
    await app.locator('[data-row]').first().getByText('Faster checkout').click();
    await app.getByRole('complementary').waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  test('on the launches, with the items of one and the nudge of their owners open', async () => {
    const page = await session.visit('rhea', '/apps/gantry-page/launches');
    const app = appFrame(page, 'Gantry');
    await app.getByRole('button', { name: /^Items of PAY-3/ }).click();
    await app.getByRole('button', { name: 'Nudge owners…' }).waitFor();
    await app.getByRole('button', { name: '1 launch planned' }).click();
    expect(await findViolations(page)).toEqual([]);
    await app.getByRole('button', { name: 'Nudge owners…' }).click();
    await app.getByRole('dialog').waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  test('on the launch checklists, and in one with an item open and something to put right', async () => {
    const page = await session.visit('sam', '/apps/gantry-page/templates?kind=checklists');
    const app = appFrame(page, 'Gantry');
    await app.getByRole('button', { name: 'Launch checklist', exact: true }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await app.getByRole('button', { name: 'Launch checklist', exact: true }).click();
    await app.getByRole('tab', { name: 'Preview' }).click();
    await app.getByRole('table').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await app.getByRole('tab', { name: 'Items' }).click();
    await app.getByRole('button', { name: 'Add item' }).first().click();
    await app.getByText(/to put right before publishing/).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  test('on the plans, in a new one with something to put right, and on the index', async () => {
    const page = await session.visit('sam', '/apps/gantry-page/plans');
    const app = appFrame(page, 'Gantry');
    await app.getByRole('button', { name: 'Create plan' }).click();
    await app.getByRole('textbox', { name: 'Roots of the plan, in JQL' }).fill('issuetype = Initiative');
    await app.getByRole('radio', { name: 'People and groups' }).check({ force: true });
    await app.getByRole('button', { name: 'Save' }).click();
    await app.getByText(/to put right before saving/).waitFor();
    await app.getByRole('list', { name: 'First of the roots that you can see' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await app.getByRole('textbox', { name: 'Name', exact: true }).fill('Initiatives');
    await app.getByRole('button', { name: 'Save' }).click();
    await app.getByRole('heading', { level: 1, name: 'Initiatives' }).waitFor();
    await app.getByRole('button', { name: 'Plans', exact: true }).click();
    await app.getByRole('button', { name: 'Favourite: Initiatives' }).click();
    expect(await findViolations(page)).toEqual([]);
    await app.getByRole('tab', { name: 'Index' }).click();
    await app.getByText('Points this hour').waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  test.each(['General', 'Roles', 'Projects', 'Data'])('on the settings page, at %s', async (tab) => {
    const page = await session.visit('sam', '/admin/settings-page');
    const settings = appFrame(page, 'Gantry settings');
    await settings.getByRole('tab', { name: tab }).click();
    await settings.getByRole('tabpanel').getByRole('heading').first().waitFor();
    if (tab === 'Projects') await openAll(settings);
    expect(await findViolations(page)).toEqual([]);
  });

  test.each([
    ['the projects', '/projects', 'Projects'],
    ['a project', '/projects/PAY', 'Payments'],
    ['the issues', '/issues/?jql=project%20%3D%20PAY', 'Issues'],
    ['the local host', '/admin/host', 'Local host'],
    ['an address without a page', '/nowhere', /./],
  ])('on the shell’s page of %s', async (_name, address, heading) => {
    const page = await session.visit('sam', address);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});

/** Opens every section of a page of the app. */
async function openAll(app: FrameLocator): Promise<void> {
  const closed = app
    .locator(':is(.collapsible__toggle, .disclosure__toggle)[aria-expanded="false"]')
    .filter({ visible: true });
  await app.locator('.collapsible__toggle').first().waitFor();
  while ((await closed.count()) > 0) await closed.first().click();
}
