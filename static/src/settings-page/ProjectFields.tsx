import type { Problem } from '../../../src/domain/problem';
import { FunctionLeads } from './FunctionLeads';
import { HolderList } from './HolderList';
import { RolloutChoice } from './RolloutChoice';
import { rolloutMeans } from './setting-words';
import type { ProjectDraft } from './settings-draft';

interface ProjectFieldsProps {
  readonly projectId: string;
  readonly projectKey: string;
  readonly project: ProjectDraft;
  readonly problems: readonly Problem[];
  readonly onChange: (part: Partial<ProjectDraft>) => void;
}

/** What can be set for one project. */
export function ProjectFields({ projectId, projectKey, project, problems, onChange }: ProjectFieldsProps) {
  return (
    <>
      <RolloutChoice
        label={`Gantry in ${projectKey}`}
        help={rolloutMeans.project}
        value={project.rollout}
        onChange={(rollout) => onChange({ rollout })}
      />
      <HolderList
        label={`Release managers of ${projectKey}`}
        help="Start and move launches, waive items, record go/no-go."
        otherwise="Nobody is named here, so the site’s release managers stand."
        holders={project.releaseManagers}
        onChange={(releaseManagers) => onChange({ releaseManagers })}
      />
      <FunctionLeads
        projectId={projectId}
        leads={project.leads}
        problems={problems}
        onChange={(leads) => onChange({ leads })}
      />
    </>
  );
}
