import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import './popover.css';

/** What the button that opens the popover spreads onto itself. */
export interface PopoverTriggerProps {
  readonly id: string;
  readonly 'aria-haspopup': 'dialog';
  readonly 'aria-expanded': boolean;
  readonly 'aria-controls': string | undefined;
  readonly onClick: () => void;
}

/** A panel behind a button: not modal, closed by Escape, by leaving it, or by what is in it. */
export function Popover({
  label,
  trigger,
  align = 'end',
  children,
}: {
  readonly label: string;
  readonly trigger: (props: PopoverTriggerProps) => ReactNode;
  readonly align?: 'start' | 'end';
  readonly children: (close: () => void) => ReactNode;
}) {
  const id = useId();
  const triggerId = useId();
  const root = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    if (!isOpen) return;
    const first = panel.current?.querySelector<HTMLElement>(
      '[data-autofocus], input, select, textarea, button, a[href]',
    );
    (first ?? panel.current)?.focus();
    const onPointerDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    // A press within a frame is no event of this page; that the page lost focus to it is.
    const onBlur = () => setOpen(false);
    document.addEventListener('pointerdown', onPointerDown);
    globalThis.addEventListener('blur', onBlur);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown);
      globalThis.removeEventListener('blur', onBlur);
    };
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    document.getElementById(triggerId)?.focus();
  };

  return (
    <div
      ref={root}
      className="popover"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null && !root.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      {trigger({
        id: triggerId,
        'aria-haspopup': 'dialog',
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? id : undefined,
        onClick: () => setOpen(!isOpen),
      })}
      {isOpen && (
        <div
          ref={panel}
          id={id}
          role="dialog"
          aria-label={label}
          tabIndex={-1}
          className={`popover__panel popover__panel--${align}`}
        >
          {children(close)}
        </div>
      )}
    </div>
  );
}
