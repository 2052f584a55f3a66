import CheckIcon from '@atlaskit/icon/core/check-mark';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import './menu.css';

export interface MenuChoice<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** Shown in place of the label, which is still its name. */
  readonly content?: ReactNode;
  readonly icon?: ReactNode;
  /** Set on the choices of one question: marks the one that stands. */
  readonly isCurrent?: boolean;
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
  readonly onChoose: (id: Id) => void;
  readonly align?: 'start' | 'end';
  readonly children: (trigger: MenuTriggerProps) => ReactNode;
}

const itemsOf = (root: HTMLElement | null) => [...(root?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];

/** Things to do behind a button. Follows the ARIA practices' menu button: arrows, Home, End, first letters, Escape. */
export function Menu<Id extends string>({ label, choices, onChoose, align = 'start', children }: MenuProps<Id>) {
  const id = useId();
  const root = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    if (!isOpen) return;
    const all = itemsOf(root.current);
    (all.find((item) => item.ariaChecked === 'true') ?? all[0])?.focus();
    const onBlur = () => setOpen(false);
    globalThis.addEventListener('blur', onBlur);
    return () => globalThis.removeEventListener('blur', onBlur);
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    root.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  };

  const onMenuKeyDown = (event: KeyboardEvent) => {
    const all = itemsOf(root.current);
    const at = all.findIndex((item) => item === document.activeElement);
    if (event.key === 'Tab') return setOpen(false);
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
      ref={root}
      className="menu"
      onBlur={({ relatedTarget }) => {
        if (isOpen && !root.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      {children({
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? id : undefined,
        onClick: () => setOpen(!isOpen),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(true);
        },
      })}
      {isOpen && (
        <div
          id={id}
          role="menu"
          aria-label={label}
          className={`menu__list menu__list--${align}`}
          onKeyDown={onMenuKeyDown}
        >
          {choices.map((choice) => (
            <button
              key={choice.id}
              type="button"
              tabIndex={-1}
              className="menu__item"
              aria-label={choice.content === undefined ? undefined : choice.label}
              {...(choice.isCurrent === undefined
                ? { role: 'menuitem' }
                : { role: 'menuitemradio', 'aria-checked': choice.isCurrent })}
              onClick={() => {
                close();
                onChoose(choice.id);
              }}
            >
              {choice.icon && <span className="menu__icon">{choice.icon}</span>}
              <span className="menu__label">{choice.content ?? choice.label}</span>
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
  [...items.slice(at + 1), ...items.slice(0, at + 1)].find(starts)?.focus();
}
