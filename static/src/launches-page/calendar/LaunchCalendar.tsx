import type { LaunchTabProps } from '../tab-props';

/** Launches by day. */
export default function LaunchCalendar({ rows }: LaunchTabProps) {
  return <p>{rows.length} launches</p>;
}
