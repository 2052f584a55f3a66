import CollapseIcon from '@atlaskit/icon/core/sidebar-collapse';
import ExpandIcon from '@atlaskit/icon/core/sidebar-expand';
import SearchIcon from '@atlaskit/icon/core/search';
import { useQuery } from '@tanstack/react-query';
import { siteQuery } from '../host/queries';
import { Link } from '../router/Link';
import { IconButton } from '../ui/IconButton';
import { Lozenge } from '../ui/Lozenge';
import { Popover } from '../ui/Popover';
import { useMedia } from '../ui/use-media';
import { ClockMenu } from './ClockMenu';
import { CreateButton } from './CreateButton';
import markUrl from './mark.svg';
import { MeterMenu } from './MeterMenu';
import { NoticeMenu } from './NoticeMenu';
import { SearchBox } from './SearchBox';
import { ThemeMenu } from './ThemeMenu';
import { UserSwitcher } from './UserSwitcher';
import './top-bar.css';

/** Search, create, what the app uses, the clock, the theme and who one is. */
export function TopBar({ isNavOpen, onToggleNav }: { readonly isNavOpen: boolean; readonly onToggleNav: () => void }) {
  const isNarrow = useMedia('(max-width: 760px)');
  const site = useQuery(siteQuery);
  return (
    <header className="top-bar">
      <div className="top-bar__start">
        <IconButton
          id="side-nav-toggle"
          label={isNavOpen ? 'Hide navigation' : 'Show navigation'}
          icon={isNavOpen ? <CollapseIcon label="" /> : <ExpandIcon label="" />}
          aria-expanded={isNavOpen}
          aria-controls={isNavOpen ? 'side-nav' : undefined}
          onClick={onToggleNav}
        />
        <Link href="/projects" className="top-bar__product" aria-label="Gantry local host: projects">
          <img src={markUrl} alt="" width={24} height={24} />
          <span className="top-bar__name">Gantry local host</span>
        </Link>
        {site.data?.kind === 'remote' && (
          <span className="top-bar__site" title={site.data.baseUrl}>
            <Lozenge tone="warning">Real site: {new URL(site.data.baseUrl).host}</Lozenge>
          </span>
        )}
      </div>
      <div className="top-bar__middle">
        {isNarrow ? (
          <Popover
            label="Search"
            trigger={(props) => <IconButton {...props} label="Search" icon={<SearchIcon label="" />} />}
          >
            {(close) => (
              <div className="top-bar__search-panel">
                <SearchBox onDone={close} />
              </div>
            )}
          </Popover>
        ) : (
          <SearchBox />
        )}
        <CreateButton isNarrow={isNarrow} />
      </div>
      <div className="top-bar__end">
        {site.data?.kind === 'embedded' && <NoticeMenu />}
        <MeterMenu />
        <ClockMenu />
        <ThemeMenu />
        <UserSwitcher />
      </div>
    </header>
  );
}
