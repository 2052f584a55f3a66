import type { FrameHistory, FrameLocation, HistoryAction, HistoryListener } from '../../../forge/bridge/bridge-host';
import { listenToAddress, navigate } from './shell-location';

type Target = string | Partial<FrameLocation>;

/** A place within the page, as the shell's address says it; null where the address is another page's. */
export function readFrameLocation(base: string, address: URL, state: unknown): FrameLocation | null {
  if (address.pathname !== base && !address.pathname.startsWith(`${base}/`)) return null;
  const { search, hash } = address;
  return {
    pathname: address.pathname.slice(base.length) || '/',
    search,
    hash,
    state,
    key: `${address.pathname}${search}`,
  };
}

/** The shell's address for a place within the page; a relative one counts from where the page stands. */
export function frameAddress(base: string, to: Target, from: FrameLocation): string {
  const text = typeof to === 'string' ? to : `${to.pathname ?? from.pathname}${to.search ?? ''}${to.hash ?? ''}`;
  const { pathname, search, hash } = new URL(text, `http://frame${from.pathname}`);
  return `${base}${pathname === '/' ? '' : pathname}${search}${hash}`;
}

/** A frame's history kept in the shell's own address, so that reloading, going back and sharing a link keep the place. */
export function createAddressHistory(base: string): FrameHistory & { end(): void } {
  const ends = new Set<() => void>();
  const atRoot: FrameLocation = { pathname: '/', search: '', hash: '', state: null, key: base };
  let last = atRoot;
  let action: HistoryAction = 'POP';
  const current = () => {
    last = readFrameLocation(base, new URL(location.href), history.state) ?? last;
    return last;
  };
  const go = (kind: HistoryAction, to: Target, state: unknown) => {
    action = kind;
    const kept = typeof to === 'string' ? state : (to.state ?? state);
    navigate(frameAddress(base, to, current()), { replace: kind === 'REPLACE', state: kept });
    action = 'POP';
  };
  return {
    get location() {
      return current();
    },
    push: (to, state) => go('PUSH', to, state),
    replace: (to, state) => go('REPLACE', to, state),
    go: (delta) => history.go(delta),
    listen(listener: HistoryListener) {
      const end = listenToAddress(() => {
        const place = readFrameLocation(base, new URL(location.href), history.state);
        if (place !== null) listener(place, action);
      });
      ends.add(end);
      return end;
    },
    // A frame that is gone can't end its own listening.
    end: () => ends.forEach((end) => end()),
  };
}
