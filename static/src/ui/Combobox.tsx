import CrossIcon from '@atlaskit/icon/core/cross';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import './combobox.css';
import type { ControlProps } from './Field';
import { IconButton } from './IconButton';
import { Spinner } from './Spinner';
import { useListbox } from './use-listbox';

export interface ComboboxOption {
  readonly id: string;
  readonly label: string;
  /** A second, quieter part of the row. */
  readonly detail?: string;
  readonly icon?: ReactNode;
}

export interface ComboboxProps extends Partial<ControlProps> {
  /** Shown while nobody types; the chosen option's name. */
  readonly value: string;
  /** What is being typed; '' when nothing is. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What the list offers for `text`, in order. */
  readonly options: readonly ComboboxOption[];
  readonly onPick: (option: ComboboxOption) => void;
  /** Takes the chosen option back; leave it out where there is nothing to take back. */
  readonly onClear?: (() => void) | undefined;
  /** Backspace in an empty text: what stands before it goes. */
  readonly onErase?: () => void;
  readonly isLoading?: boolean;
  /** A sentence in place of an empty list, such as that nothing matches. */
  readonly emptyText: string;
  readonly placeholder?: string | undefined;
  readonly isDisabled?: boolean;
  readonly 'aria-label'?: string;
}

const POPUP_HEIGHT = 260;

/** A text field with a list of what it could mean. Follows the ARIA practices' editable combobox with list autocomplete. */
export function Combobox(props: ComboboxProps) {
  const {
    value,
    text,
    onText,
    options,
    onPick,
    onClear,
    onErase,
    isLoading = false,
    emptyText,
    isDisabled = false,
  } = props;
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isTyping, setIsTyping] = useState(false);
  const [isAbove, setIsAbove] = useState(false);

  const listbox = useListbox(options.length);
  const finish = () => {
    onText('');
    setIsTyping(false);
    listbox.close();
  };
  const pick = (option: ComboboxOption | undefined) => {
    if (option === undefined) return;
    onPick(option);
    finish();
  };

  useEffect(() => {
    if (!listbox.isOpen || input.current === null) return;
    const { top, bottom } = input.current.getBoundingClientRect();
    setIsAbove(globalThis.innerHeight - bottom < POPUP_HEIGHT && top > POPUP_HEIGHT);
  }, [listbox.isOpen]);

  useEffect(() => {
    if (listbox.active < 0) return;
    document.getElementById(`${listId}-${listbox.active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [listbox.active, listId]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && text === '' && !isTyping) onErase?.();
    listbox.onKeyDown(event, (index) => pick(options[index]));
  };

  return (
    <div className="combobox">
      <input
        ref={input}
        id={props.id}
        role="combobox"
        type="text"
        className="input combobox__input"
        autoComplete="off"
        aria-label={props['aria-label']}
        aria-describedby={props['aria-describedby']}
        aria-invalid={props['aria-invalid']}
        aria-required={props['aria-required']}
        aria-autocomplete="list"
        aria-expanded={listbox.isOpen}
        aria-controls={listbox.isOpen ? listId : undefined}
        aria-activedescendant={listbox.active >= 0 ? `${listId}-${listbox.active}` : undefined}
        placeholder={props.placeholder}
        disabled={isDisabled}
        value={isTyping ? text : value}
        onChange={(event) => {
          // The first key replaces the chosen name: the field holds a choice, not a text to edit.
          setIsTyping(true);
          onText(event.target.value);
          listbox.open();
          listbox.setActive(0);
        }}
        onFocus={(event) => event.target.select()}
        onClick={listbox.open}
        onBlur={finish}
        onKeyDown={onKeyDown}
      />
      {isLoading && (
        <span className="combobox__side combobox__side--quiet">
          <Spinner />
        </span>
      )}
      {onClear && !isLoading && !isDisabled && (
        <span className="combobox__side">
          <IconButton
            label="Clear"
            spacing="compact"
            icon={<CrossIcon label="" size="small" />}
            onClick={() => {
              onClear();
              input.current?.focus();
            }}
          />
        </span>
      )}
      {listbox.isOpen && (
        <div className={isAbove ? 'combobox__popup combobox__popup--above' : 'combobox__popup'}>
          <div id={listId} role="listbox" aria-label={props['aria-label'] ?? 'Suggestions'} className="combobox__list">
            {options.map((option, index) => (
              <div
                key={option.id}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === listbox.active}
                className="combobox__option"
                // Pressing must not take focus from the text: that would close the list before the click lands.
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => listbox.setActive(index)}
                onClick={() => pick(option)}
              >
                {option.icon}
                <span className="combobox__label">{option.label}</span>
                {option.detail && <span className="combobox__detail">{option.detail}</span>}
              </div>
            ))}
          </div>
          {options.length === 0 && <p className="combobox__empty">{isLoading ? 'Searching…' : emptyText}</p>}
        </div>
      )}
      <span className="visually-hidden" role="status">
        {listbox.isOpen && !isLoading && (options.length === 0 ? emptyText : `${options.length} suggestions`)}
      </span>
    </div>
  );
}
