import type { ReactNode } from 'react';
import './form-page.css';

interface PageHeadProps {
  /** The page's heading. */
  readonly title: ReactNode;
  /** What the page is about, in a sentence or two. */
  readonly lead: ReactNode;
  readonly actions?: ReactNode;
}

/** The head of a page of forms or lists: what it is, what it is about, and what can be made here. */
export function PageHead({ title, lead, actions }: PageHeadProps) {
  return (
    <header className="form-page__head">
      <div className="form-page__intro">
        {title}
        <p className="quiet">{lead}</p>
      </div>
      {actions && <div className="form-page__actions">{actions}</div>}
    </header>
  );
}
