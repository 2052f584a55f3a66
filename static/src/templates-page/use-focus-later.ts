import { useEffect, useState } from 'react';

/** Focuses an element by its id once the rendering that shows it, or moves it, is done. */
export function useFocusLater(): (elementId: string) => void {
  const [wanted, setWanted] = useState<{ readonly elementId: string } | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    const element = document.getElementById(wanted.elementId);
    const entry = element?.matches('input, textarea, select, button, [tabindex]')
      ? element
      : (element?.querySelector<HTMLElement>('input, textarea, select, button') ?? element);
    entry?.focus();
    entry?.scrollIntoView?.({ block: 'nearest' });
  }, [wanted]);
  return (elementId) => setWanted({ elementId });
}
