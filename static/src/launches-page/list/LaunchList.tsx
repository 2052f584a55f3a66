import type { LaunchTabProps } from '../tab-props';

/** Launches, worst first, a sentence each. */
export default function LaunchList({ rows }: LaunchTabProps) {
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.entityId}>{row.sentence}</li>
      ))}
    </ul>
  );
}
