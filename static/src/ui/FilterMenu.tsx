import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { Button } from './Button';
import { Checkbox } from './Checkbox';
import './filter-menu.css';
import { TextInput } from './TextInput';

export interface FilterChoice {
  readonly id: string;
  readonly label: string;
  /** Items that have it, whatever else is chosen. */
  readonly items: number;
}

/** A list that is longer than this can be searched. */
const MANY = 8;

/** Chooses several of a list's values, behind a button that says how many are chosen. */
export function FilterMenu({
  label,
  choices,
  chosen,
  onChange,
}: {
  readonly label: string;
  /** A function is asked once the list opens: counting may take long. */
  readonly choices: readonly FilterChoice[] | (() => readonly FilterChoice[]);
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [find, setFind] = useState('');
  useEffect(() => {
    if (isOpen) root.current?.querySelector<HTMLElement>('.filter-menu__list input')?.focus();
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return undefined;
    const closeOutside = ({ target }: PointerEvent) => {
      if (target instanceof Node && !root.current?.contains(target)) setIsOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);

  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  const wanted = find.trim().toLocaleLowerCase();
  const offered = useMemo(
    () => (!isOpen ? [] : typeof choices === 'function' ? choices() : choices),
    [isOpen, choices],
  );
  const shown = offered.filter((choice) => choice.label.toLocaleLowerCase().includes(wanted));
  const toggle = (toggled: string, isOn: boolean) =>
    onChange(isOn ? [...chosen, toggled] : chosen.filter((one) => one !== toggled));
  return (
    <div
      ref={root}
      className="filter-menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null && !root.current?.contains(relatedTarget)) setIsOpen(false);
      }}
    >
      <Button
        ref={button}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-pressed={chosen.length > 0}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className="filter-menu__label">
          {label}
          {chosen.length > 0 && (
            <span className="filter-menu__count">
              {chosen.length}
              <span className="visually-hidden"> chosen</span>
            </span>
          )}
          <ChevronDownIcon label="" size="small" />
        </span>
      </Button>
      {isOpen && (
        <div id={id} role="group" aria-label={label} className="filter-menu__list">
          {offered.length > MANY && (
            <TextInput
              type="search"
              aria-label={`Find in ${label}`}
              placeholder="Find"
              value={find}
              onChange={setFind}
            />
          )}
          <div className="filter-menu__choices">
            {shown.map((choice) => (
              <Checkbox
                key={choice.id}
                label={
                  <>
                    {choice.label} <span className="filter-menu__items">{choice.items}</span>
                  </>
                }
                isChecked={chosen.includes(choice.id)}
                onChange={(isOn) => toggle(choice.id, isOn)}
              />
            ))}
            {shown.length === 0 && <p className="roadmap__quiet">Nothing by that name.</p>}
          </div>
          {chosen.length > 0 && (
            <Button appearance="link" onClick={() => onChange([])}>
              Clear
              <span className="visually-hidden">{` ${label}`}</span>
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
