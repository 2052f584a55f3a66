import { Suspense } from 'react';
import type { ModuleProps } from '../modules';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { PageSkeleton } from '../ui/Skeleton';
import { usePageSearch, type PageSearch } from '../use-page-search';
import { pages, type GantrySubPage } from './pages';

function subPageAt(path: string): readonly [string, GantrySubPage] | null {
  const route = path.split('/')[1] ?? '';
  if (route === '') return [...pages][0] ?? null;
  const page = pages.get(route);
  return page === undefined ? null : [route, page];
}

/** An address that is none of Gantry's, an old bookmark say: said as that, with the ways on. */
function UnknownPage({ visit }: { readonly visit: PageSearch['visit'] }) {
  return (
    <EmptyState
      level={1}
      title="Gantry has no such page"
      actions={[...pages].map(([route, { title }]) => (
        <Button key={route} onClick={() => visit(`/${route}`)}>
          {title}
        </Button>
      ))}
    >
      <p>The address may be mistyped, or belong to another version of Gantry. Nothing is lost. Go on to:</p>
    </EmptyState>
  );
}

/** Apps → Gantry: the sub-page that the address names. */
export default function GantryPage({ context }: ModuleProps) {
  const place = usePageSearch();
  if (place === null) return <PageSkeleton label="Loading Gantry" />;
  const found = subPageAt(place.path);
  if (found === null) return <UnknownPage visit={place.visit} />;
  const [route, { title, component: Page }] = found;
  return (
    <Suspense key={route} fallback={<PageSkeleton label={`Loading ${title}`} />}>
      <Page context={context} />
    </Suspense>
  );
}
