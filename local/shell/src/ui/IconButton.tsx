import { forwardRef, type ButtonHTMLAttributes, type ReactNode } from 'react';
import './button.css';

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'children'> {
  /** Its accessible name, also shown on hovering. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly spacing?: 'default' | 'compact';
}

export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { label, icon, spacing = 'default', ...rest },
  ref,
) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      {...rest}
      ref={ref}
      className={`icon-button icon-button--${spacing}`}
    >
      {icon}
    </button>
  );
});
