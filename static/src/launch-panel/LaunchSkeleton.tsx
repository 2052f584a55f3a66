import { Skeleton } from '../ui/Skeleton';

/** The panel's shape while it loads: heading, verdict, figures, functions. */
export function LaunchSkeleton() {
  return (
    <div className="launch-panel" role="status">
      <span className="visually-hidden">Loading the launch</span>
      <Skeleton width="half" />
      <Skeleton width="wide" />
      <div className="facts">
        <Skeleton height="control" />
        <Skeleton height="control" />
        <Skeleton height="control" />
      </div>
      {['one', 'two', 'three', 'four'].map((row) => (
        <Skeleton key={row} height="control" />
      ))}
    </div>
  );
}
