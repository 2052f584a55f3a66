import { useId, type ReactNode } from 'react';
import { Link } from '../router/Link';
import { usePathname } from '../router/shell-location';

/** A place in the side navigation; marked while one is there, or (unless `isExact`) below it. */
export function NavItem({
  href,
  icon,
  isExact = false,
  isNested = false,
  isNeverHere = false,
  alsoAt,
  children,
}: {
  readonly href: string;
  readonly icon: ReactNode;
  readonly isExact?: boolean;
  readonly isNested?: boolean;
  /** A second way to a place that another item already marks. */
  readonly isNeverHere?: boolean;
  /** A second address of the same place. */
  readonly alsoAt?: string;
  readonly children: ReactNode;
}) {
  const pathname = usePathname();
  const isHere =
    !isNeverHere &&
    (pathname === href ||
      pathname === alsoAt ||
      (!isExact && pathname.startsWith(href.endsWith('/') ? href : `${href}/`)));
  return (
    <li>
      <Link
        href={href}
        className={`nav-item ${isNested ? 'nav-item--nested' : ''}`}
        aria-current={isHere ? 'page' : undefined}
      >
        <span className="nav-item__icon">{icon}</span>
        <span className="nav-item__label">{children}</span>
      </Link>
    </li>
  );
}

export function NavSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="side-nav__section" aria-labelledby={id}>
      <h2 id={id} className="side-nav__title">
        {title}
      </h2>
      <ul className="side-nav__list">{children}</ul>
    </section>
  );
}
