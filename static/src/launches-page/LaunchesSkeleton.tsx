import { Skeleton } from '../ui/Skeleton';

/** Stands for the launches while they are read, in the shape of their list. */
export function LaunchesSkeleton() {
  return (
    <>
      <h1 className="launches__title">Launches</h1>
      <div className="launches__reading" role="status">
        <span className="visually-hidden">Reading launches</span>
        <Skeleton width="half" height="control" />
        {Array.from({ length: 6 }, (_, index) => (
          <Skeleton key={index} height="control" />
        ))}
      </div>
    </>
  );
}
