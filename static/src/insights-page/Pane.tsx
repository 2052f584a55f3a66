import CrossIcon from '@atlaskit/icon/core/cross';
import { useEffect, useRef, type ReactNode } from 'react';
import { IconButton } from '../ui/IconButton';

/** What stands beside the list, or in its place where there is little room. Takes focus when it opens. */
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
  return (
    <section className="insight-pane" aria-label={title}>
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
