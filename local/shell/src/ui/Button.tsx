import { forwardRef, type ButtonHTMLAttributes, type ReactNode } from 'react';
import './button.css';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  readonly appearance?: 'default' | 'primary' | 'subtle' | 'danger' | 'link';
  readonly spacing?: 'default' | 'compact';
  readonly iconBefore?: ReactNode;
  /** Work that this button started goes on: it keeps focus and does nothing when pressed again. */
  readonly isLoading?: boolean;
}

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { appearance = 'default', spacing = 'default', iconBefore, isLoading = false, children, onClick, ...rest },
  ref,
) {
  return (
    <button
      type="button"
      {...rest}
      ref={ref}
      className={`button button--${appearance} button--spacing-${spacing}`}
      aria-disabled={isLoading || undefined}
      aria-busy={isLoading || undefined}
      onClick={(event) => {
        if (isLoading) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {iconBefore}
      <span className="button__label">{children}</span>
    </button>
  );
});
