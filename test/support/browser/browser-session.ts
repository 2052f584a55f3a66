import type { Browser, BrowserContext, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import type { SiteBuilder } from '../site-builder';
import { runHost, type RunningHost } from '../running-host';
import { launchChromium } from './chromium';
import { watchConsole } from './watch-console';

const START_TIMEOUT_MS = 120_000;
const ACTION_TIMEOUT_MS = 10_000;

export interface BrowserSession {
  readonly host: RunningHost;
  /** What the pages of the running test complained about so far; a test during which there is any fails. */
  readonly complaints: string[];
  /** A browser of that person's own, signed in, at an address of the shell. */
  visit(name: string, address: string, options?: BrowserContextOptions): Promise<Page>;
  /** Contexts made from now on run this in every page and frame before anything else. */
  addInitScript(source: string): void;
}

/** A host and a Chromium for all tests of a file, and for each test pages that are closed after it. */
export function browserSession(
  company: () => SiteBuilder,
  prepare: (host: RunningHost) => Promise<void> = () => Promise.resolve(),
): BrowserSession {
  let browser: Browser | undefined;
  let host: RunningHost | undefined;
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  const initScripts: string[] = [];
  const running = (): RunningHost => {
    if (host === undefined) throw new Error('The host runs only during the tests.');
    return host;
  };

  beforeAll(async () => {
    browser = await launchChromium();
    host = await runHost(company().dataset());
    await prepare(host);
  }, START_TIMEOUT_MS);
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(complaints.splice(0)).toEqual([]);
  });

  return {
    get host() {
      return running();
    },
    complaints,
    addInitScript: (source) => void initScripts.push(source),
    async visit(name, address, options = {}) {
      const context = await browser?.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      if (context === undefined) throw new Error('There is no browser outside of a test.');
      contexts.push(context);
      context.setDefaultTimeout(ACTION_TIMEOUT_MS);
      await watchConsole(context, complaints);
      for (const content of initScripts) await context.addInitScript({ content });
      const page = await context.newPage();
      await signIn(page, running().origin, name);
      await page.goto(running().origin + address);
      return page;
    },
  };
}

/** As the shell's user switch does it, from an address of the shell that needs nobody to be signed in. */
async function signIn(page: Page, origin: string, accountId: string): Promise<void> {
  await page.goto(`${origin}/_host/site`);
  const status = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/_host/session', { method: 'POST', headers, body })).status;
  }, JSON.stringify({ accountId }));
  if (status !== 200) throw new Error(`${accountId} could not be signed in (${status}).`);
}

/** The app's frame by its title in the shell: Roadmap, Launch readiness, Gantry. */
export function appFrame(page: Page, title: string): FrameLocator {
  return page.frameLocator(`iframe[title="${title}"]`);
}
