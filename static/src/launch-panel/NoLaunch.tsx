import RocketIcon from '@atlaskit/icon/core/release';
import { lazy, Suspense, useState } from 'react';
import type { LaunchChanged, LaunchView } from '../../../src/contract/launch';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { LaunchSkeleton } from './LaunchSkeleton';
import { PanelNotices } from './PanelNotices';

const StartLaunch = lazy(() => import('./start/StartLaunch'));

interface NoLaunchProps {
  readonly view: LaunchView;
  readonly onStarted: (change: LaunchChanged) => void;
}

/** Before the first launch: what one gives, and who can start it. */
export function NoLaunch({ view, onStarted }: NoLaunchProps) {
  const [isStarting, setIsStarting] = useState(false);
  if (isStarting) {
    return (
      <div className="launch-panel">
        <h1 className="visually-hidden">Launch readiness</h1>
        <Suspense fallback={<LaunchSkeleton />}>
          <StartLaunch view={view} onStarted={onStarted} onCancel={() => setIsStarting(false)} />
        </Suspense>
      </div>
    );
  }
  return (
    <div className="launch-panel">
      <h1 className="visually-hidden">Launch readiness</h1>
      <PanelNotices view={view} />
      <EmptyState
        title="No launch yet"
        icon={<RocketIcon label="" />}
        actions={
          view.rights.canStart && (
            <Button appearance="primary" onClick={() => setIsStarting(true)}>
              Start launch
            </Button>
          )
        }
      >
        A launch gives this issue a checklist for every function that must be ready, with owners, due dates and
        evidence, and one verdict with a sentence that says why.
        {!view.rights.canStart &&
          ' A release manager, the decision owner or an administrator who can edit this issue can start one.'}
      </EmptyState>
    </div>
  );
}
