import { readFileSync } from 'node:fs';
import type axeCore from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { demoCompany } from '../../../local/demo/demo-company';
import { describeInChromium, launchChromium } from '../../support/browser/chromium';
import { runHost, type RunningHost } from '../../support/running-host';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TODAY = new Date().toISOString().slice(0, 10);

let shell: RunningHost;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const problems: string[] = [];

describeInChromium('the shell', () => {
  beforeAll(async () => {
    shell = await runHost(demoCompany({ today: TODAY }));
    browser = await launchChromium();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await shell.close();
  });

  beforeEach(() => {
    problems.length = 0;
  });

  afterEach(async () => {
    await context.close();
  });

  interface Visitor {
    readonly user?: string;
    readonly width?: number;
    readonly theme?: 'light' | 'dark';
  }

  async function visit(path: string, { user, width = 1280, theme = 'light' }: Visitor = {}): Promise<void> {
    context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: theme,
      reducedMotion: 'reduce',
    });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    if (user !== undefined) {
      await page.goto(`${shell.origin}/admin/host`);
      await page.evaluate(
        (accountId) =>
          fetch('/_host/session', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ accountId }),
          }),
        user,
      );
      problems.length = 0;
    }
    await page.goto(shell.origin + path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  }

  /** Violations by rule, with the elements; of this page and not of the app's frames, which have their own tests. */
  async function violations(): Promise<readonly string[]> {
    await page.evaluate(axeSource);
    return page.evaluate(async () => {
      // The script just evaluated puts axe there.
      const { axe } = globalThis as unknown as { axe: typeof axeCore };
      const found = await axe.run(document, { iframes: false });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
  }

  const overflow = () =>
    page.evaluate(() => {
      const main = document.querySelector('main');
      return Math.max(main ? main.scrollWidth - main.clientWidth : 0, document.body.scrollWidth - innerWidth);
    });

  const ADMIN = '712020:ada-sorensen';
  const PM = '712020:mei-tanaka';
  const CONTRACTOR = '712020:jonas-keller';

  const PAGES = [
    ['/projects', 'Projects'],
    ['/projects/MOB', 'Mobile'],
    ['/issues/', 'Issues'],
    ['/browse/MOB-145', /^MOB-145 /],
    ['/apps/gantry-page', 'Gantry'],
    ['/admin/settings-page', 'Gantry settings'],
    ['/admin/host', 'Local host'],
    ['/jira/dashboards/1', 'There is no such page here'],
  ] as const;

  describe.each([
    { user: ADMIN, theme: 'light', width: 1280 },
    { user: ADMIN, theme: 'dark', width: 390 },
  ] as const)('for an administrator, $theme, $width pixels wide', (visitor) => {
    test.each(PAGES)('%s is whole, accessible and quiet', async (path, heading) => {
      await visit(path, visitor);
      await page.getByRole('heading', { level: 1, name: heading }).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await violations()).toEqual([]);
      expect(await overflow()).toBe(0);
      expect(problems).toEqual([]);
    });
  });

  test('the pages of an issue, a project and the administration tell a contractor only what is theirs', async () => {
    await visit('/projects', { user: CONTRACTOR });
    await page.getByRole('cell', { name: 'MOB', exact: true }).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    await page.goto(`${shell.origin}/admin/settings-page`);
    await page.getByRole('heading', { name: 'This page is for Jira administrators' }).waitFor();
    await page.goto(`${shell.origin}/browse/STRAT-1`);
    await page.getByRole('heading', { name: 'Issue does not exist or you do not have permission to see it' }).waitFor();
    expect(await violations()).toEqual([]);
  });

  test('another user is found by role and becomes the viewer, by keyboard alone', async () => {
    await visit('/browse/STRAT-1', { user: CONTRACTOR });
    await page.getByRole('button', { name: /Switch user/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('chief product');
    await page.getByRole('option', { name: /Camille Duran/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: /Camille Duran/ })
      .first()
      .waitFor();
    await page.getByRole('heading', { level: 1, name: /^STRAT-1 / }).waitFor();
  });

  test('fields, status and comments are changed in the issue view and stand in its history', async () => {
    await visit('/browse/MOB-145', { user: PM });
    await page.getByRole('button', { name: /Edit summary/ }).click();
    await page.getByRole('textbox', { name: 'Summary' }).fill('A new name for onboarding');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'MOB-145 A new name for onboarding' }).waitFor();

    await page.getByRole('button', { name: /Edit due date/ }).click();
    await page.getByLabel('Due date', { exact: true }).fill('2027-05-06');
    await page.getByRole('button', { name: 'Save due date' }).click();
    await page.getByRole('button', { name: /Edit due date: May 6, 2027/ }).waitFor();

    await page.getByRole('button', { name: /^Status: / }).press('ArrowDown');
    await page.getByRole('menuitem', { name: 'In Progress' }).press('Enter');
    await page.getByRole('button', { name: 'Status: In Progress' }).waitFor();

    await page.getByRole('textbox', { name: 'Add a comment' }).fill('Said in the shell');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('listitem').filter({ hasText: 'Said in the shell' }).waitFor();

    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByText('A new name for onboarding').last().waitFor();
    expect(problems).toEqual([]);
  });

  test('the app shows its panels on an issue, each in its frame', async () => {
    await visit('/browse/MOB-145', { user: PM });
    await page.frameLocator('iframe[title="Roadmap"]').getByRole('heading').first().waitFor();
    await page.frameLocator('iframe[title="Launch readiness"]').getByRole('heading').first().waitFor();
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await page.frameLocator('iframe[title="Roadmap"]').locator('html[data-color-mode="dark"]').waitFor();
    expect(problems).toEqual([]);
  });

  test('a search that Jira refuses shows its words, and one that it takes is kept in the address', async () => {
    await visit('/issues/');
    await page.getByRole('textbox', { name: 'JQL query' }).fill('project = NOPE');
    await page.keyboard.press('Enter');
    await page.getByText("The value 'NOPE' does not exist for the field 'project'.").waitFor();
    await page.getByRole('textbox', { name: 'JQL query' }).fill('project = MOB ORDER BY key ASC');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'MOB-1', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Load more' }).click();
    await page.getByRole('link', { name: 'MOB-60', exact: true }).waitFor();
    await page.goBack();
    await page.getByText("The value 'NOPE'").waitFor();
    await page.goForward();
    await page.reload();
    await page.getByRole('link', { name: 'MOB-1', exact: true }).waitFor();
  });

  test('an issue is created below another and cloned, with a flag that leads to it', async () => {
    await visit('/browse/MOB-145', { user: PM });
    await page.getByRole('button', { name: 'Actions', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Create child issue' }).click();
    await page.getByRole('textbox', { name: 'Summary' }).fill('Made in the shell');
    await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
    await page.getByRole('button', { name: 'Open it' }).click();
    await page.getByRole('heading', { level: 1, name: /Made in the shell/ }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByText('MOB-145').count()).toBe(1);
    await page.getByRole('button', { name: 'Actions', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Clone' }).click();
    await page.getByText(/was cloned as MOB-\d+/).waitFor();
    expect(problems).toEqual([]);
  });

  test('an issue is linked to another in words of this one, and the link is taken away again', async () => {
    await visit('/browse/MOB-145', { user: PM });
    await page.getByRole('button', { name: 'Actions', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Link issue' }).click();
    await page.getByRole('combobox', { name: 'MOB-145 …' }).selectOption('is blocked by');
    await page.getByRole('textbox', { name: 'Issue', exact: true }).fill('mob-1');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 3, name: 'is blocked by' }).waitFor();
    await page.getByRole('button', { name: 'Remove the link to MOB-1', exact: true }).click();
    await page.getByRole('heading', { level: 3, name: 'is blocked by' }).waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
  });

  test('the clock is set ahead for Jira and the app, and back', async () => {
    await visit('/issues/?jql=' + encodeURIComponent('project = MOB ORDER BY key ASC'), { user: PM });
    const dateOf = () => page.evaluate(() => fetch('/_host/clock').then((answer) => answer.json()));
    await page.getByRole('button', { name: /^Clock/ }).click();
    await page.getByRole('button', { name: '+1 week' }).click();
    await page.getByRole('button', { name: /^Clock, set/ }).waitFor();
    const { offsetMs } = (await dateOf()) as { offsetMs: number };
    expect(Math.round(offsetMs / 86_400_000)).toBe(7);
    await page.getByRole('button', { name: 'Reset' }).click();
    await page.getByRole('button', { name: /^Clock: / }).waitFor();
    expect(((await dateOf()) as { offsetMs: number }).offsetMs).toBe(0);
  });

  test('on a narrow screen the navigation is a drawer that Escape closes', async () => {
    await visit('/projects', { width: 390 });
    await page.getByRole('button', { name: 'Show navigation' }).click();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('navigation', { name: 'Main' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show navigation' }).click();
    await page.getByRole('link', { name: 'Issues', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Issues' }).waitFor();
    await page.getByRole('navigation', { name: 'Main' }).waitFor({ state: 'detached' });
  });
});
