import { useEffect, useRef, useState } from 'react';
import { FlagGroup } from '../flags/FlagGroup';
import { PageOutlet } from '../pages/PageOutlet';
import { usePathname } from '../router/shell-location';
import { SideNav } from './SideNav';
import { TopBar } from './TopBar';
import './shell.css';

const wide = () => globalThis.matchMedia('(min-width: 1024px)');

/** The frame of every page: top bar, side navigation (a drawer where the screen is narrow), the page, and the flags. */
export function Shell() {
  const [isNavOpen, setNavOpen] = useState(() => wide().matches);
  const [isDrawer, setDrawer] = useState(() => !wide().matches);
  const pathname = usePathname();
  const shownPath = useRef(pathname);
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    const query = wide();
    const onChange = () => {
      setDrawer(!query.matches);
      setNavOpen(query.matches);
    };
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, []);

  useEffect(() => {
    if (shownPath.current === pathname) return;
    shownPath.current = pathname;
    main.current?.focus({ preventScroll: true });
    main.current?.scrollTo(0, 0);
  }, [pathname]);

  const closeDrawer = () => setNavOpen(false);
  const covers = isDrawer && isNavOpen;
  return (
    <div className={`shell ${isNavOpen ? 'shell--nav-open' : ''}`}>
      <a
        className="skip-link"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Skip to main content
      </a>
      <TopBar isNavOpen={isNavOpen} onToggleNav={() => setNavOpen(!isNavOpen)} />
      <div className="shell__body">
        {isNavOpen && <SideNav isDrawer={isDrawer} onClose={closeDrawer} />}
        {covers && <div className="shell__blanket" onClick={closeDrawer} />}
        <main ref={main} id="main" className="shell__main" tabIndex={-1} {...(covers && { inert: '' })}>
          <PageOutlet pathname={pathname} />
        </main>
      </div>
      <FlagGroup />
    </div>
  );
}
