import type { LaunchTabProps } from '../tab-props';

/** Versions and the launches that ship them. */
export default function LaunchVersions({ rows }: LaunchTabProps) {
  return <p>{rows.length} launches</p>;
}
