import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

declare const axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };

/** So high that no frame is out of sight: the browser doesn't paint those, and their colours would never change. */
const HEIGHT = 8_000;
const POLLING_MS = 20;

/** Only colours depend on the theme, so every other rule is tried once for each width. */
const LOOKS = [
  { width: 1280, colorScheme: 'light', rules: 'all' },
  { width: 1280, colorScheme: 'dark', rules: 'contrast' },
  { width: 390, colorScheme: 'dark', rules: 'all' },
  { width: 390, colorScheme: 'light', rules: 'contrast' },
] as const;

/**
 * What axe finds on the page and in each of its frames, in light and dark, wide and narrow: a line for each element that breaks a
 * rule, and one for a page that scrolls sideways. The page must have been opened with axe's source as an init script, since no policy lets it in later; each frame is
 * examined by itself, because axe doesn't reach into those of another origin. The frames are left out where only the shell changed.
 */
export async function findViolations(
  page: Page,
  { inFrames = true }: { readonly inFrames?: boolean } = {},
): Promise<readonly string[]> {
  const before = page.viewportSize();
  const frames = inFrames ? page.frames() : [page.mainFrame()];
  const found: string[] = [];
  for (const { width, colorScheme, rules } of LOOKS) {
    await page.setViewportSize({ width, height: inFrames ? HEIGHT : (before?.height ?? HEIGHT) });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const options: RunOptions = rules === 'all' ? {} : { runOnly: ['color-contrast'] };
    const violations = await Promise.all(frames.map((frame) => violationsIn(frame, colorScheme, options)));
    found.push(...violations.flat().map((violation) => `${colorScheme}, ${width} px: ${violation}`));
  }
  if (before !== null) await page.setViewportSize(before);
  return found;
}

async function violationsIn(frame: Frame, colorMode: string, options: RunOptions): Promise<readonly string[]> {
  await frame.waitForFunction(isStill, colorMode, { polling: POLLING_MS });
  const violations = await frame.evaluate(async (more) => {
    const results = await axe.run(document, { iframes: false, resultTypes: ['violations'], ...more });
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...results.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary = '', html }) => `${id} at ${target.join(' ')}: ${failureSummary} ${html}`),
      ),
      ...(scrollWidth > clientWidth
        ? [`reflow: the page is ${scrollWidth - clientWidth} px wider than its window`]
        : []),
    ];
  }, options);
  const place = frame.parentFrame() === null ? 'shell' : 'frame';
  return violations.map((violation) => `${place}: ${violation.replace(/\s+/g, ' ')}`);
}

/** Whether the page is painted in that mode. A colour still on its way is sent to its end: each step of so high a page takes long to paint. */
function isStill(colorMode: string): boolean {
  if (document.documentElement.dataset['colorMode'] !== colorMode) return false;
  const moving = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  for (const transition of moving) transition.finish();
  return moving.length === 0;
}
