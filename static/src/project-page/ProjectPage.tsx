import type { ModuleProps } from '../modules';
import { Roadmap } from '../roadmap-page/Roadmap';
import { ErrorState } from '../ui/ErrorState';

/** The roadmap of the project that the page stands in. */
export default function ProjectPage({ context }: ModuleProps) {
  const { projectId, timeZone } = context;
  if (projectId === null) {
    return (
      <ErrorState level={1} title="No project to show">
        This page belongs in a project, and Jira did not say which. Nothing was changed. Reload the page.
      </ErrorState>
    );
  }
  return <Roadmap projectId={projectId} timeZone={timeZone} />;
}
