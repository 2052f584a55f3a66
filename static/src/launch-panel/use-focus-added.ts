import { useEffect, useRef, type RefObject } from 'react';

/**
 * Gives focus to the first control of a row that was just added: the last that matches `row` inside `list`. Call what it returns when
 * adding.
 */
export function useFocusAdded(list: RefObject<HTMLElement>, row: string): () => void {
  const hasAdded = useRef(false);
  useEffect(() => {
    if (!hasAdded.current) return;
    hasAdded.current = false;
    const rows = [...(list.current?.querySelectorAll(row) ?? [])];
    rows.at(-1)?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  });
  return () => {
    hasAdded.current = true;
  };
}
