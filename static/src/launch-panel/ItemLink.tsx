import type { ReactNode } from 'react';
import { useLaunch } from './launch-context';

/** Id of the element that an item's links lead to. */
export function itemAnchor(itemId: string): string {
  return `item-${itemId}`;
}

/** Leads to an item of the list, wherever it is hidden there. */
export function ItemLink({ itemId, children }: { readonly itemId: string; readonly children: ReactNode }) {
  const { goTo } = useLaunch();
  return (
    <a
      className="item-link"
      href={`#${itemAnchor(itemId)}`}
      onClick={(event) => {
        event.preventDefault();
        goTo(itemId);
      }}
    >
      {children}
    </a>
  );
}
