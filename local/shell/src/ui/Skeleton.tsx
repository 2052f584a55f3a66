import './skeleton.css';

/** A grey bar where a line will be. Decoration: what holds it says aloud that it loads. */
export function Skeleton({ width = '100%', height = 16 }: { readonly width?: string; readonly height?: number }) {
  return <span aria-hidden className="skeleton" style={{ width, height }} />;
}

const WIDTHS = ['92%', '78%', '85%', '64%', '88%', '70%'];

/** Stands for a list while it loads, in its shape, so that little moves when it arrives. */
export function ListSkeleton({ label, rows = 6 }: { readonly label: string; readonly rows?: number }) {
  return (
    <div className="list-skeleton" role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} width={WIDTHS[row % WIDTHS.length] ?? '80%'} height={20} />
      ))}
    </div>
  );
}
