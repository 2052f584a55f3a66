import { median } from './median.mjs';
import { openSignedIn } from './browser.mjs';

/**
 * Notes, in every frame, when what the selector names first stands there and the main thread is free again: the frame can be used.
 * Milliseconds since the frame was navigated to.
 */
const watch = (selector) => `
  new MutationObserver((_, observer) => {
    if (document.querySelector(${JSON.stringify(selector)}) === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { window.usableAt = performance.now(); }));
  }).observe(document, { childList: true, subtree: true });
  window.longTasks = [];
  new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: 'longtask', buffered: true });
`;

/**
 * How soon an app's frame can be used on a page of the shell: median over several runs, each with nothing cached, after one that
 * warms the server and doesn't count. Each run may have a person of its own: `personOf` tells by its number.
 */
export async function timeFrame({ browser, host }, options) {
  const { accountId, personOf = () => accountId, address, title, selector, slowdown, runs = 5 } = options;
  const taken = [];
  for (let run = 0; run <= runs; run++) {
    const { context, page } = await openSignedIn(browser, host.origin, personOf(run));
    await context.addInitScript({ content: watch(selector) });
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(host.origin + address);
    const element = await page.waitForSelector(`iframe[title="${title}"]`, { timeout: 60_000 });
    const frame = await element.contentFrame();
    await untilUsable(frame);
    const reading = await frame.evaluate(() => ({
      usableAt: globalThis.usableAt,
      blocked: globalThis.longTasks.reduce((sum, duration) => sum + duration - 50, 0),
      resources: performance
        .getEntriesByType('resource')
        .filter(({ responseEnd }) => responseEnd <= globalThis.usableAt)
        .map(({ name, startTime, responseEnd }) => ({ name, startTime, responseEnd })),
    }));
    await context.close();
    if (run > 0) taken.push(reading);
  }
  const middle = (of) => median(taken.map(of));
  return {
    usableMs: middle(({ usableAt }) => usableAt),
    blockedMs: middle(({ blocked }) => blocked),
    resources: taken[0].resources,
  };
}

/** Asked again and again: the frame's own security policy refuses what would wait inside it. */
async function untilUsable(frame) {
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (await frame.evaluate(() => globalThis.usableAt !== undefined)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The frame could not be used within a minute.');
}
