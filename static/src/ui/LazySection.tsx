import { Suspense, useState, type ReactNode } from 'react';
import { Collapsible } from './Collapsible';
import { Skeleton } from './Skeleton';

/** A section whose content is made, and its code loaded, only once somebody opens it. */
export function LazySection({
  title,
  meta,
  level = 2,
  isOpenAtFirst = false,
  children,
}: {
  readonly title: string;
  readonly meta?: ReactNode;
  /** Of the heading, by what it stands in. */
  readonly level?: 2 | 3 | 4;
  readonly isOpenAtFirst?: boolean;
  readonly children: () => ReactNode;
}) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const [wasOpened, setWasOpened] = useState(isOpenAtFirst);
  return (
    <Collapsible
      title={title}
      meta={meta}
      level={level}
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
