const MINUTE_MS = 60_000;
const STEPS = [
  [7 * 86_400_000, null],
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [MINUTE_MS, 'minute'],
] as const;

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** How an instant reads beside the time it is now: "3 hours ago", and from a week on the date. */
export function instantWords(instant: string, now: Date): string {
  const date = new Date(instant);
  const passed = now.getTime() - date.getTime();
  const [size, unit] = STEPS.find(([step]) => Math.abs(passed) >= step) ?? [MINUTE_MS, undefined];
  if (unit === undefined) return 'just now';
  if (unit === null) return date.toLocaleDateString('en', { day: 'numeric', month: 'short', year: 'numeric' });
  return relative.format(-Math.trunc(passed / size), unit);
}

/** An instant in words, with the whole of it on hovering. */
export function Instant({ at, now }: { readonly at: string; readonly now: Date }) {
  const full = new Date(at).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <time dateTime={at} title={full}>
      {instantWords(at, now)}
    </time>
  );
}
