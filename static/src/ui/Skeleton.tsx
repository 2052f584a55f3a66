import './skeleton.css';

type Width = 'full' | 'wide' | 'half' | 'narrow';

/** A grey bar where a line will be. Decoration: the page around says aloud that it loads. */
export function Skeleton({
  width = 'full',
  height = 'line',
}: {
  readonly width?: Width;
  readonly height?: 'line' | 'control';
}) {
  return <span aria-hidden className={`skeleton skeleton--${width} skeleton--${height}`} />;
}

/** Stands for a whole page or panel while it loads, roughly in its shape, so that little moves when it arrives. */
export function PageSkeleton({ label }: { readonly label: string }) {
  return (
    <div className="page-skeleton" role="status">
      <span className="visually-hidden">{label}</span>
      <Skeleton width="half" />
      <Skeleton width="wide" />
      <Skeleton width="narrow" />
      <Skeleton height="control" />
      <Skeleton width="narrow" />
      <Skeleton height="control" />
    </div>
  );
}
