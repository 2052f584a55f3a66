import type { ReactNode } from 'react';
import './state.css';

/** Nothing to show yet: what will be here and how it comes to be. */
export function EmptyState({
  title,
  icon,
  children,
  actions,
}: {
  readonly title: string;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <section className="state">
      {icon && <span className="state__icon">{icon}</span>}
      <h2 className="state__title">{title}</h2>
      <div className="state__text">{children}</div>
      {actions && <div className="state__actions">{actions}</div>}
    </section>
  );
}
