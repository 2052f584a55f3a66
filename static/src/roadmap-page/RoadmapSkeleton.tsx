import { Skeleton } from '../ui/Skeleton';

/** Stands for the roadmap while it is read, in the shape of its board. */
export function RoadmapSkeleton() {
  return (
    <>
      <h1 className="roadmap__title">Roadmap</h1>
      <div className="roadmap-reading" role="status">
        <span className="visually-hidden">Reading the roadmap</span>
        <Skeleton width="half" height="control" />
        <div className="board__columns" aria-hidden>
          {[4, 3, 2].map((cards) => (
            <div key={cards} className="board__cell">
              <Skeleton width="narrow" />
              {Array.from({ length: cards }, (_, index) => (
                <Skeleton key={index} height="control" />
              ))}
            </div>
          ))}
        </div>
      </div>
    </>
  );
}
