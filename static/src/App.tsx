import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { ErrorBoundary } from './ErrorBoundary';
import { contextQuery } from './context-query';
import type { HostContext } from './host';
import { HostContextProvider } from './host-context';
import { findModule } from './modules';
import { ErrorState } from './ui/ErrorState';
import { PageSkeleton } from './ui/Skeleton';

function Module({ context }: { readonly context: HostContext }) {
  const module = findModule(context.moduleKey);
  if (module === undefined) {
    return (
      <ErrorState level={1} title="This page is not part of Gantry">
        Jira asked for “{context.moduleKey || 'a page without a name'}”, which this version of Gantry does not have.
        Your data is not affected. Ask your Jira administrator to update the app.
      </ErrorState>
    );
  }
  return (
    <Suspense fallback={<PageSkeleton label="Loading Gantry" />}>
      <module.Root context={context} />
    </Suspense>
  );
}

function Frame() {
  const context = useQuery(contextQuery);
  if (context.isPending) return <PageSkeleton label="Loading Gantry" />;
  if (context.isError) {
    return (
      <ErrorState level={1} title="Jira did not answer" onRetry={() => void context.refetch()}>
        Gantry could not learn where it was opened. Nothing was changed. Try again, or reload the page.
      </ErrorState>
    );
  }
  return (
    <HostContextProvider value={context.data}>
      <ErrorBoundary>
        <Module context={context.data} />
      </ErrorBoundary>
    </HostContextProvider>
  );
}

/** Finds out where the frame stands and shows the module that belongs there. */
export function App() {
  return (
    <main>
      <Frame />
    </main>
  );
}
