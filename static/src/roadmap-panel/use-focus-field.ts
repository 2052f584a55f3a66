import { useEffect, useState } from 'react';
import { controlIdOf } from './answer-path';

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

/** Focuses the control of a field, or the first one of several that make up its answer. */
function focusControl(fieldId: string): void {
  const element = document.getElementById(controlIdOf(fieldId));
  if (element === null) return;
  const isControl = element.matches('input, textarea, select, [tabindex]');
  const target = isControl ? element : (findEntry(element) ?? element);
  target.focus();
  element.scrollIntoView?.({ block: 'center' });
}

/** Leads to a field once what hides it has been opened: focus follows the rendering that shows it. */
export function useFocusField(): (fieldId: string) => void {
  const [wanted, setWanted] = useState<{ readonly fieldId: string } | null>(null);
  useEffect(() => {
    if (wanted !== null) focusControl(wanted.fieldId);
  }, [wanted]);
  return (fieldId) => setWanted({ fieldId });
}
