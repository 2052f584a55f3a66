import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { useId, useState, type ReactNode } from 'react';
import './disclosure.css';

/** A line that opens to more of what it stands in: a list too long to show, not a section with a heading of its own. */
export function Disclosure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const regionId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const Chevron = isOpen ? ChevronDownIcon : ChevronRightIcon;
  return (
    <div className="disclosure">
      <button
        type="button"
        className="disclosure__toggle"
        aria-expanded={isOpen}
        aria-controls={regionId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className="disclosure__chevron">
          <Chevron label="" size="small" />
        </span>
        {label}
      </button>
      <div id={regionId} className="disclosure__body" hidden={!isOpen}>
        {children}
      </div>
    </div>
  );
}
