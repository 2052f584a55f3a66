import { forwardRef, type ReactNode } from 'react';
import { useHostContext } from '../host-context';

/** The page's own heading: the first of the page, or the second where the page stands inside the settings. */
export const PageTitle = forwardRef<HTMLHeadingElement, { readonly children: ReactNode }>(function PageTitle(
  { children },
  ref,
) {
  const Heading = useHostContext().moduleKey === 'settings-page' ? 'h2' : 'h1';
  return (
    <Heading ref={ref} tabIndex={-1} className="form-page__title">
      {children}
    </Heading>
  );
});
