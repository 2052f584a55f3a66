import { forwardRef, type ButtonHTMLAttributes, type ReactNode } from 'react';
import './button.css';

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'children' | 'title'> {
  /** What it does, with its object: "Remove risk 2", not "Remove". */
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
      {...rest}
      ref={ref}
      className={`icon-button icon-button--${spacing}`}
      aria-label={label}
      title={label}
    >
      {icon}
    </button>
  );
});
