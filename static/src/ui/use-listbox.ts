import { useState, type KeyboardEvent } from 'react';

interface Listbox {
  readonly isOpen: boolean;
  /** -1 while nothing is active. */
  readonly active: number;
  open(): void;
  close(): void;
  setActive(index: number): void;
  /** Enter hands the active option's index to `pick`. */
  onKeyDown(event: KeyboardEvent, pick: (index: number) => void): void;
}

/**
 * Which option of a popup is active, moved by the keys that the ARIA practices give an editable combobox with a list: arrows, Enter,
 * Escape. Home and End stay with the text.
 */
export function useListbox(count: number): Listbox {
  const [isOpen, setIsOpen] = useState(false);
  const [wanted, setActive] = useState(0);
  const active = isOpen && count > 0 ? Math.min(wanted, count - 1) : -1;

  const open = () => {
    if (!isOpen) setActive(0);
    setIsOpen(true);
  };
  const close = () => setIsOpen(false);
  const move = (step: 1 | -1) => {
    if (isOpen) setActive((active + step + count) % Math.max(count, 1));
    else open();
  };

  const onKeyDown = (event: KeyboardEvent, pick: (index: number) => void) => {
    // Enter and arrows belong to the input method while it composes.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && active >= 0) pick(active);
    else if (event.key === 'Escape' && isOpen) close();
    else return;
    event.preventDefault();
    // An Escape that closed the list must not close the dialog around it.
    event.stopPropagation();
  };

  return { isOpen, active, open, close, setActive, onKeyDown };
}
