import type { ReactNode } from 'react';
import './page.css';

/** A page's heading with what can be done on it. */
export function PageHeader({
  title,
  icon,
  above,
  children,
}: {
  readonly title: string;
  readonly icon?: ReactNode;
  readonly above?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <header className="page__header">
      {above}
      <div className="page__title-row">
        {icon}
        <h1 className="page__title">{title}</h1>
        {children && <div className="page__actions">{children}</div>}
      </div>
    </header>
  );
}
