import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Where Chromium may be, and how it is started: as in the tests. */
const { paths, args } = JSON.parse(
  readFileSync(new URL('../../test/support/browser/chromium.json', import.meta.url), 'utf8'),
);

/** Throws a sentence where no Chromium is installed. */
export function launchBrowser() {
  const executablePath = paths.find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error('Chromium is not installed: install chromium to run the benchmark.');
  return chromium.launch({ executablePath, args });
}

/** A browser of that person's own, with nothing cached, signed in and at a page of the shell that shows nothing. */
export async function openSignedIn(browser, origin, accountId) {
  // So high that a panel is in sight from the start: a browser paints no frame that isn't.
  const context = await browser.newContext({ viewport: { width: 1280, height: 2_400 } });
  const page = await context.newPage();
  await page.goto(`${origin}/_host/site`);
  await page.evaluate(async (body) => {
    await fetch('/_host/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  }, JSON.stringify({ accountId }));
  return { context, page };
}
