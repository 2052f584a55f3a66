import { Fragment, type ReactNode } from 'react';
import { Link } from '../router/Link';
import './breadcrumbs.css';

export interface Crumb {
  readonly href: string;
  readonly label: string;
  readonly icon?: ReactNode;
}

/** The way to a page; the last one is the page itself where it is given as such. */
export function Breadcrumbs({
  crumbs,
  isLastHere = false,
}: {
  readonly crumbs: readonly Crumb[];
  readonly isLastHere?: boolean;
}) {
  return (
    <nav className="breadcrumbs" aria-label="Breadcrumbs">
      <ol>
        {crumbs.map(({ href, label, icon }, index) => (
          <Fragment key={href}>
            {index > 0 && (
              <li className="breadcrumbs__slash" aria-hidden>
                /
              </li>
            )}
            <li className="breadcrumbs__crumb">
              {icon}
              <Link
                href={href}
                className="breadcrumbs__link"
                aria-current={isLastHere && index === crumbs.length - 1 ? 'page' : undefined}
              >
                {label}
              </Link>
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
