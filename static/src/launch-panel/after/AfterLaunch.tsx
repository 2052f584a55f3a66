import { lazy, Suspense, useState } from 'react';
import { Collapsible } from '../../ui/Collapsible';
import { Skeleton } from '../../ui/Skeleton';
import { useLaunch } from '../launch-context';

const Aftermath = lazy(() => import('./Aftermath'));

/** What goes out with the launch and what came of it. Closed until its day: nobody needs it sooner, but notes are written early. */
export function AfterLaunch() {
  const { reading } = useLaunch();
  const { assessment, launch } = reading;
  const isReached = launch.status !== 'planned' || (assessment.launchInDays !== null && assessment.launchInDays <= 0);
  const [isOpen, setIsOpen] = useState(isReached && launch.status !== 'cancelled');
  const [wasOpen, setWasOpen] = useState(isOpen);
  const written = Object.keys(launch.releaseNotes).length;
  return (
    <Collapsible
      title="Release notes and what came of it"
      meta={written === 0 ? 'No release note yet' : `${written} ${written === 1 ? 'audience' : 'audiences'} told`}
      isOpen={isOpen}
      onToggle={(open) => {
        setIsOpen(open);
        setWasOpen(wasOpen || open);
      }}
    >
      {wasOpen && (
        <Suspense fallback={<Skeleton height="control" />}>
          <Aftermath />
        </Suspense>
      )}
    </Collapsible>
  );
}
