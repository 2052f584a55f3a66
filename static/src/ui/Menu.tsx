import CheckIcon from '@atlaskit/icon/core/check-mark';
import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import './menu.css';

export interface MenuChoice<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Set on the choices of one question: marks the one that stands. */
  readonly isCurrent?: boolean;
  /** Why it can't be chosen now; it is listed all the same, with this below it. */
  readonly whyNot?: string;
}

/** What the button that opens the menu spreads onto itself. */
export interface MenuTriggerProps {
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly 'aria-controls': string | undefined;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface MenuProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly MenuChoice<Id>[];
  /** Stands above the choices, for what is worth knowing before one chooses. */
  readonly help?: string | null;
  readonly onChoose: (id: Id) => void;
  readonly children: (trigger: MenuTriggerProps) => ReactNode;
}

const ITEM_HEIGHT = 36;
const MOST_WIDTH = 280;

/** Where the list opens: on which side of the button, and along which of its edges. */
interface Place {
  readonly side: 'above' | 'below';
  readonly edge: 'start' | 'end';
}

/** A list of things to do behind a button. Follows the ARIA practices' menu button: arrows, Home, End, first letters, Escape. */
export function Menu<Id extends string>({ label, choices, help = null, onChoose, children }: MenuProps<Id>) {
  const id = useId();
  // In state, not in a ref: what the trigger is given reads it.
  const [root, setRoot] = useState<HTMLSpanElement | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const isOpen = place !== null;
  const items = () => [...(root?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];

  useEffect(() => {
    if (!isOpen) return;
    const all = [...(root?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
    (all.find((item) => item.ariaChecked === 'true') ?? all[0])?.focus();
  }, [isOpen, root]);

  const open = () => {
    const box = root?.getBoundingClientRect();
    const height = choices.length * ITEM_HEIGHT;
    const hasRoomBelow = !box || globalThis.innerHeight - box.bottom > height || box.top < height;
    const overflows = box !== undefined && box.left + MOST_WIDTH > globalThis.innerWidth && box.right > MOST_WIDTH;
    setPlace({ side: hasRoomBelow ? 'below' : 'above', edge: overflows ? 'end' : 'start' });
  };
  const close = () => {
    setPlace(null);
    root?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  };
  const choose = (chosen: Id) => {
    close();
    onChoose(chosen);
  };

  const onMenuKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    if (event.key === 'Tab') return setPlace(null);
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowUp') all.at(at <= 0 ? -1 : at - 1)?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all.at(-1)?.focus();
    else if (event.key.length === 1 && event.key !== ' ') focusByLetter(all, at, event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <span
      ref={setRoot}
      className="menu"
      onBlur={({ relatedTarget }) => {
        if (isOpen && !root?.contains(relatedTarget)) setPlace(null);
      }}
    >
      {children({
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? id : undefined,
        onClick: () => (isOpen ? setPlace(null) : open()),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          open();
        },
      })}
      {isOpen && (
        <div
          id={id}
          role="menu"
          aria-label={label}
          aria-describedby={help === null ? undefined : `${id}-help`}
          className={`menu__list menu__list--${place.side} menu__list--${place.edge}`}
          onKeyDown={onMenuKeyDown}
        >
          {help !== null && (
            <span id={`${id}-help`} className="menu__help">
              {help}
            </span>
          )}
          {choices.map((choice) => (
            <button
              key={choice.id}
              type="button"
              tabIndex={-1}
              className="menu__item"
              aria-disabled={choice.whyNot !== undefined || undefined}
              {...(choice.isCurrent === undefined
                ? { role: 'menuitem' }
                : { role: 'menuitemradio', 'aria-checked': choice.isCurrent })}
              onClick={() => choice.whyNot === undefined && choose(choice.id)}
            >
              {choice.icon && <span className="menu__icon">{choice.icon}</span>}
              <span className="menu__label">
                {choice.label}
                {choice.whyNot !== undefined && <span className="menu__why-not">{choice.whyNot}</span>}
              </span>
              {choice.isCurrent && <CheckIcon label="" size="small" />}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}

function focusByLetter(items: readonly HTMLElement[], at: number, letter: string): void {
  const starts = (item: HTMLElement) =>
    item.textContent?.trim().toLocaleLowerCase().startsWith(letter.toLocaleLowerCase()) ?? false;
  const rotated = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  rotated.find(starts)?.focus();
}
