import type { ModuleProps } from '../modules';

export default function RoadmapPanel({ context }: ModuleProps) {
  return <p>{context.issueId}</p>;
}
