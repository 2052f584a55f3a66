import { forwardRef, type AnchorHTMLAttributes, type MouseEvent } from 'react';
import { navigate } from './shell-location';

/** A link within the shell: a plain click stays on the page, any other does what the browser does. */
export const Link = forwardRef<HTMLAnchorElement, AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }>(
  function Link({ href, onClick, ...rest }, ref) {
    const follow = (event: MouseEvent<HTMLAnchorElement>) => {
      onClick?.(event);
      const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (!isPlain || event.defaultPrevented) return;
      event.preventDefault();
      navigate(href);
    };
    return <a {...rest} ref={ref} href={href} onClick={follow} />;
  },
);
