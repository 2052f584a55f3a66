import { useEffect, useState } from 'react';
import { controlIdOf } from './answer-path';

const focusable = 'input:not([type=radio]), input:checked, textarea, select, button, input';

/** Focuses the control of a field, or the first one of several that make up its answer. */
function focusControl(fieldId: string): void {
  const element = document.getElementById(controlIdOf(fieldId));
  if (element === null) return;
  const isControl = element.matches('input, textarea, select, [tabindex]');
  const target = isControl ? element : (element.querySelector<HTMLElement>(focusable) ?? element);
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
