import type { ReactNode } from 'react';
import './state.css';

/** Nothing to show, or nothing that may be shown: what that means and what to do. */
export function EmptyState({
  icon,
  title,
  level = 2,
  children,
  action,
}: {
  readonly icon?: ReactNode;
  readonly title: string;
  /** Of the heading: 1 where it stands for the whole page. */
  readonly level?: 1 | 2;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className="state">
      {icon && <span className="state__icon">{icon}</span>}
      <Heading className="state__title">{title}</Heading>
      {children && <div className="state__text">{children}</div>}
      {action}
    </div>
  );
}
