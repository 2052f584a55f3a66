import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from './host/queries';
import { SessionProvider } from './host/session';
import { Shell } from './layout/Shell';
import { ErrorState } from './ui/ErrorState';
import { ListSkeleton } from './ui/Skeleton';

/** Learns who is signed in and shows the shell as theirs. */
export function App() {
  const session = useQuery(sessionQuery);
  if (session.isPending) return <ListSkeleton label="Loading" />;
  if (session.isError) {
    return (
      <main>
        <ErrorState
          level={1}
          title="The local host does not answer"
          error={session.error}
          onRetry={() => void session.refetch()}
        />
      </main>
    );
  }
  return (
    <SessionProvider value={session.data}>
      {/* Another user's pages are other pages: nothing on them, and no frame, goes on from one to the other. */}
      <Shell key={session.data.accountId} />
    </SessionProvider>
  );
}
