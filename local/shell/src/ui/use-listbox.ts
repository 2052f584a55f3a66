import { useId, useState, type KeyboardEvent } from 'react';

/**
 * The keyboard of an input with a list of options below it, as the ARIA practices' combobox has it: focus stays in the input, arrows
 * move through the options, Enter chooses. `onChoose` gets the option's place.
 */
export function useListbox(count: number, isOpen: boolean, onChoose: (index: number) => void) {
  const id = useId();
  const [marked, setMarked] = useState(-1);
  const active = isOpen && marked >= 0 && marked < count ? marked : -1;
  const mark = (index: number) => {
    setMarked(index);
    document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: 'nearest' });
  };
  return {
    active,
    unmark: () => setMarked(-1),
    inputProps: {
      role: 'combobox',
      autoComplete: 'off',
      'aria-autocomplete': 'list',
      'aria-expanded': isOpen,
      'aria-controls': isOpen ? id : undefined,
      'aria-activedescendant': active >= 0 ? `${id}-${active}` : undefined,
    } as const,
    listProps: { id, role: 'listbox' } as const,
    optionProps: (index: number) =>
      ({
        id: `${id}-${index}`,
        role: 'option',
        'aria-selected': index === active,
        onPointerDown: (event: { preventDefault(): void }) => event.preventDefault(),
        onClick: () => onChoose(index),
      }) as const,
    /** True when the key was the list's: the caller leaves it alone. */
    onKeyDown(event: KeyboardEvent): boolean {
      if (!isOpen || count === 0) return false;
      if (event.key === 'ArrowDown') mark((active + 1) % count);
      else if (event.key === 'ArrowUp') mark(active <= 0 ? count - 1 : active - 1);
      else if (event.key === 'Enter' && active >= 0) onChoose(active);
      else return false;
      event.preventDefault();
      return true;
    },
  };
}
