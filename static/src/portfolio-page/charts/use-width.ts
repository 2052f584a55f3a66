import { useEffect, useRef, useState, type RefObject } from 'react';

/** The width of an element in pixels, as it changes; `first` before it is measured. */
export function useWidth<Of extends HTMLElement>(first: number): readonly [RefObject<Of>, number] {
  const ref = useRef<Of>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const element = ref.current;
    if (element === null || !('ResizeObserver' in globalThis)) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
