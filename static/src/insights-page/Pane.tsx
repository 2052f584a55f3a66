import CrossIcon from '@atlaskit/icon/core/cross';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { IconButton } from '../ui/IconButton';

/** What stands beside the list, or in its place where there is little room. Takes focus when it opens, and closes on Escape. */
export function Pane({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // In a field Escape is that field's: it must not take away what was typed.
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog')) return;
    onClose();
  };
  return (
    <section className="insight-pane" aria-label={title} onKeyDown={closeByKey}>
      <header className="insight-pane__head">
        <h2 ref={heading} tabIndex={-1} className="insight-pane__title">
          {title}
        </h2>
        <IconButton label="Close" icon={<CrossIcon label="" />} onClick={onClose} />
      </header>
      {children}
    </section>
  );
}
