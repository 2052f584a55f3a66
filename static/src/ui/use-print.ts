import { useCallback, useEffect, useRef, useState, type ComponentType } from 'react';
import { flushSync } from 'react-dom';

/** The browser prints at once what stands in the page, so the sheet's code is there before anybody presses Ctrl+P. */
const FETCH_AFTER_MS = 2_000;

/**
 * Puts a sheet in the page while it is printed, whoever asked for it: the page's menu, or the browser's own. `loadSheet` is the same
 * function at every rendering.
 */
export function usePrint<Props>(loadSheet: () => Promise<{ readonly default: ComponentType<Props> }>): {
  readonly Sheet: ComponentType<Props> | null;
  readonly print: () => void;
} {
  const [loaded, setLoaded] = useState<{ readonly Sheet: ComponentType<Props> } | null>(null);
  const [isPrinting, setIsPrinting] = useState(false);
  const opener = useRef<Element | null>(null);
  const load = useCallback(async () => {
    const { default: Sheet } = await loadSheet();
    setLoaded({ Sheet });
  }, [loadSheet]);
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
