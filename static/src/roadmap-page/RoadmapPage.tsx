import type { ModuleProps } from '../modules';
import { Roadmap } from './Roadmap';

/** The roadmap of the whole site, as the viewer sees it. */
export default function RoadmapPage({ context }: ModuleProps) {
  return <Roadmap projectId={null} timeZone={context.timeZone} />;
}
