import './progress-bar.css';

/** How far something is, between 0 and 1. The label says it in words; null where words stand beside the bar, which only shows it. */
export function ProgressBar({ label, value }: { readonly label: string | null; readonly value: number }) {
  const percent = Math.round(Math.min(Math.max(value, 0), 1) * 100);
  const aloud =
    label === null
      ? { 'aria-hidden': true }
      : {
          role: 'progressbar',
          'aria-label': label,
          'aria-valuemin': 0,
          'aria-valuemax': 100,
          'aria-valuenow': percent,
        };
  return (
    <div {...aloud} className="progress-bar">
      <div className="progress-bar__fill" style={{ width: `${percent}%` }} />
    </div>
  );
}
