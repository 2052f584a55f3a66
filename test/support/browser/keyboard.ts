import type { Frame, Page } from 'playwright-core';

/** A page hands focus on a moment after what had it is gone. */
const PATIENCE_MS = 1_000;
const MOST_TABS = 80;

export interface Focused {
  /** As a screen reader would say it: label, or text. */
  readonly name: string;
  readonly role: string;
  /** Whether something drawn around it tells the eye so. */
  readonly isSeen: boolean;
}

/** What has the keyboard's focus, in whichever frame it is. */
export async function focusedNow(page: Page): Promise<Focused> {
  const until = Date.now() + PATIENCE_MS;
  do {
    for (const frame of page.frames().toReversed()) {
      const focused = await focusedIn(frame);
      if (focused !== null) return focused;
    }
    await page.waitForTimeout(20);
  } while (Date.now() < until);
  throw new Error('Nothing has the focus.');
}

function focusedIn(frame: Frame): Promise<Focused | null> {
  return frame.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body || !document.hasFocus()) return null;
    if (element instanceof HTMLIFrameElement) return null;
    const isDrawn = (candidate: Element | null) => {
      if (candidate === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(candidate);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    };
    // In a date field the focus can be on the browser's own button: the field is active, and not focused itself.
    const isOnPart = !element.matches(':focus');
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
    const name = element.getAttribute('aria-label') ?? labels?.[0]?.innerText ?? element.innerText;
    return {
      name: name.replace(/\s+/g, ' ').trim(),
      role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
      isSeen:
        (isOnPart || element.matches(':focus-visible')) && (isDrawn(element) || isDrawn(element.closest('label'))),
    };
  });
}

/** Presses Tab until what is called so has focus. Every stop on the way must be seen to have it. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await focusedNow(page);
    if (!focused.isSeen) throw new Error(`Nothing shows that ${focused.role} “${focused.name}” has the focus.`);
    passed.push(focused.name);
    if (typeof name === 'string' ? focused.name === name : name.test(focused.name)) return;
  }
  throw new Error(`Tab doesn't lead to ${name}: ${passed.join(' → ')}`);
}
