import { Suspense, useState, type ReactNode } from 'react';
import { Collapsible } from '../ui/Collapsible';
import { Skeleton } from '../ui/Skeleton';

/** A section whose content is made, and its code loaded, only once somebody opens it. */
export function LazySection({
  title,
  meta,
  children,
}: {
  readonly title: string;
  readonly meta?: ReactNode;
  readonly children: () => ReactNode;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <Collapsible
      title={title}
      meta={meta}
      isOpen={isOpen}
      onToggle={(open) => {
        setIsOpen(open);
        setWasOpened(true);
      }}
    >
      {wasOpened && <Suspense fallback={<Skeleton />}>{children()}</Suspense>}
    </Collapsible>
  );
}
