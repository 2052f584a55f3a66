import { Skeleton } from '../../ui/Skeleton';
import './issue-view.css';

/** In the shape of the issue view, so that little moves when it arrives. */
export function IssueSkeleton() {
  return (
    <div className="issue-view" role="status">
      <span className="visually-hidden">Loading the issue</span>
      <div className="issue-view__head">
        <Skeleton width="30%" />
        <Skeleton width="70%" height={28} />
      </div>
      <div className="issue-view__aside">
        <Skeleton width="120px" height={32} />
        <Skeleton height={280} />
      </div>
      <div className="issue-view__body">
        <Skeleton width="20%" height={20} />
        <Skeleton width="95%" />
        <Skeleton width="80%" />
        <Skeleton height={160} />
      </div>
    </div>
  );
}
