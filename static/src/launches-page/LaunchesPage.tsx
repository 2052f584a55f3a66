import type { ModuleProps } from '../modules';
import { Launches } from './Launches';

/** The launches of the whole site, as the viewer sees them. */
export default function LaunchesPage({ context }: ModuleProps) {
  return <Launches projectId={null} timeZone={context.timeZone} />;
}
