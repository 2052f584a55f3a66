import type { ReactNode } from 'react';
import './state.css';

/** Nothing to show yet: what will be here and how it comes to be. */
export function EmptyState({
  title,
  icon,
  children,
  actions,
  level = 2,
}: {
  readonly title: string;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** 1 where it stands for the whole frame. */
  readonly level?: 1 | 2;
}) {
  const Heading = `h${level}` as const;
  return (
    <section className="state">
      {icon && <span className="state__icon">{icon}</span>}
      <Heading className="state__title">{title}</Heading>
      <div className="state__text">{children}</div>
      {actions && <div className="state__actions">{actions}</div>}
    </section>
  );
}
