import { useCallback, useEffect, useRef, useState, type ComponentType } from 'react';
import { flushSync } from 'react-dom';
import type { PrintedRoadmap } from './printed-roadmap';

type Sheet = ComponentType<{ readonly printed: PrintedRoadmap }>;

/** The browser prints at once what stands in the page, so the sheet's code is there before anybody presses Ctrl+P. */
const FETCH_AFTER_MS = 2_000;

const loadSheet = () => import('./PrintSheet');

/** Puts the sheet in the page while it is printed, whoever asked for it: the page's menu, or the browser's own. */
export function usePrint(): { readonly Sheet: Sheet | null; readonly print: () => void } {
  const [loaded, setLoaded] = useState<{ readonly Sheet: Sheet } | null>(null);
  const [isPrinting, setIsPrinting] = useState(false);
  const opener = useRef<Element | null>(null);
  const load = useCallback(async () => {
    const { default: Sheet } = await loadSheet();
    setLoaded({ Sheet });
  }, []);
  useEffect(() => {
    // Without it the page itself is printed: worse, but no failure of the page.
    const timer = setTimeout(() => void load().catch(() => undefined), FETCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, [load]);
  useEffect(() => {
    const before = () => {
      opener.current ??= document.activeElement;
      flushSync(() => setIsPrinting(true));
    };
    const after = () => {
      setIsPrinting(false);
      const element = opener.current;
      opener.current = null;
      // What the sheet stood in for was hidden, and lost its focus by it.
      setTimeout(() => element instanceof HTMLElement && element.focus());
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  const print = useCallback(() => {
    opener.current = document.activeElement;
    load().then(
      () => setTimeout(() => globalThis.print(), 50),
      () => globalThis.print(),
    );
  }, [load]);
  return { Sheet: isPrinting ? (loaded?.Sheet ?? null) : null, print };
}
