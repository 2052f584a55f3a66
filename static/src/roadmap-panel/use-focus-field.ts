import { useEffect, useState } from 'react';
import { controlIdOf } from './answer-path';

const RETRY_MS = 50;
const LONGEST_WAIT_MS = 3_000;

const entries = ['[aria-invalid=true]', 'input, textarea, select', 'button'];

/** What an answer of several controls is entered by: what is wrong in it, else its first control. */
function findEntry(element: HTMLElement): HTMLElement | null {
  for (const selector of entries) {
    const found = element.querySelector<HTMLElement>(selector);
    if (found !== null) return chosenInstead(found, element);
  }
  return null;
}

/** Of radio buttons, the chosen one: it is where Tab would enter them, and focus on another must not look like a choice. */
function chosenInstead(control: HTMLElement, element: HTMLElement): HTMLElement {
  if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return control;
  const checked = [...element.querySelectorAll<HTMLInputElement>('input:checked')];
  return checked.find(({ name }) => name === control.name) ?? control;
}

/** Focuses the control of a field, or the first one of several that make up its answer. False where it isn't there yet. */
function focusControl(fieldId: string): boolean {
  const element = document.getElementById(controlIdOf(fieldId));
  if (element === null) return false;
  const isControl = element.matches('input, textarea, select, [tabindex]');
  const target = isControl ? element : (findEntry(element) ?? element);
  target.focus();
  element.scrollIntoView?.({ block: 'center' });
  return true;
}

/** Leads to a field once what hides it has been opened: focus follows the rendering that shows it. */
export function useFocusField(): (fieldId: string) => void {
  const [wanted, setWanted] = useState<{ readonly fieldId: string } | null>(null);
  useEffect(() => {
    if (wanted === null || focusControl(wanted.fieldId)) return undefined;
    // The code of some fields comes when they are first shown.
    const until = Date.now() + LONGEST_WAIT_MS;
    const timer = setInterval(() => {
      if (focusControl(wanted.fieldId) || Date.now() > until) clearInterval(timer);
    }, RETRY_MS);
    return () => clearInterval(timer);
  }, [wanted]);
  return (fieldId) => setWanted({ fieldId });
}
