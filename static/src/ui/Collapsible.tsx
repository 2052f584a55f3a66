import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { useId, type ReactNode } from 'react';
import './collapsible.css';

/** A section that opens and closes by its heading. What is inside stays mounted, so that nothing typed in it is lost. */
export function Collapsible({
  title,
  meta,
  isOpen,
  level = 2,
  onToggle,
  children,
}: {
  readonly title: string;
  /** Stands at the end of the heading, such as how much of the section is answered. */
  readonly meta?: ReactNode;
  readonly isOpen: boolean;
  /** Of the heading, by what it stands in. */
  readonly level?: 2 | 3 | 4;
  readonly onToggle: (isOpen: boolean) => void;
  readonly children: ReactNode;
}) {
  const regionId = useId();
  const Heading = `h${level}` as const;
  const Chevron = isOpen ? ChevronDownIcon : ChevronRightIcon;
  return (
    <section className="collapsible">
      <Heading className="collapsible__heading">
        <button
          type="button"
          className="collapsible__toggle"
          aria-expanded={isOpen}
          aria-controls={regionId}
          onClick={() => onToggle(!isOpen)}
        >
          <span className="collapsible__chevron">
            <Chevron label="" size="small" />
          </span>
          <span className="collapsible__title">{title}</span>
          {meta && <span className="collapsible__meta">{meta}</span>}
        </button>
      </Heading>
      <div id={regionId} className="collapsible__body" hidden={!isOpen}>
        {children}
      </div>
    </section>
  );
}
