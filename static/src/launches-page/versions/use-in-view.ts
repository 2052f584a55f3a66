import { useEffect, useRef, useState, type RefObject } from 'react';

/** Whether the element has come near the window yet; it stays so. What can't be watched counts as seen. */
export function useInView<Element extends HTMLElement>(): readonly [RefObject<Element>, boolean] {
  const element = useRef<Element>(null);
  const [seen, setSeen] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (seen || element.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [seen]);
  return [element, seen];
}
