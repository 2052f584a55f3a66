import { cloneElement, useId, useState, type ReactElement } from 'react';
import './tooltip.css';

/** A few more words on hover and focus; Escape hides them. Never the only place of anything that is needed. */
export function Tooltip({
  text,
  children,
}: {
  readonly text: string;
  readonly children: ReactElement<{ 'aria-describedby'?: string | undefined }>;
}) {
  const id = useId();
  const [isShown, setIsShown] = useState(false);
  return (
    <span
      className="tooltip"
      onMouseEnter={() => setIsShown(true)}
      onMouseLeave={() => setIsShown(false)}
      onFocus={() => setIsShown(true)}
      onBlur={() => setIsShown(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setIsShown(false);
      }}
    >
      {cloneElement(children, { 'aria-describedby': isShown ? id : undefined })}
      {isShown && (
        <span role="tooltip" id={id} className="tooltip__text">
          {text}
        </span>
      )}
    </span>
  );
}
