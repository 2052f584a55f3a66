import type { Problem } from '../../../src/domain/problem';
import { FunctionLeads } from './FunctionLeads';
import { HolderList } from './HolderList';
import { OwnerRoles } from './OwnerRoles';
import { RolloutChoice } from './RolloutChoice';
import { rolloutMeans } from './setting-words';
import type { ProjectDraft } from './settings-draft';

interface ProjectFieldsProps {
  readonly projectId: string;
  readonly projectKey: string;
  readonly project: ProjectDraft;
  readonly problems: readonly Problem[];
  /** A project’s own administrators can leave a pilot but not join one. */
  readonly mayPilot?: boolean;
  readonly onChange: (part: Partial<ProjectDraft>) => void;
}

/** What can be set for one project. */
export function ProjectFields({
  projectId,
  projectKey,
  project,
  problems,
  mayPilot = true,
  onChange,
}: ProjectFieldsProps) {
  return (
    <>
      <RolloutChoice
        label={`Gantry in ${projectKey}`}
        help={mayPilot ? rolloutMeans.project : rolloutMeans.uninvited}
        choices={mayPilot ? undefined : ['on', 'off']}
        value={project.rollout}
        onChange={(rollout) => onChange({ rollout })}
      />
      <HolderList
        label={`Release managers of ${projectKey}`}
        help="Start and move launches, waive items, record go/no-go."
        otherwise="Nobody is named here, so the site’s release managers apply."
        holders={project.releaseManagers}
        onChange={(releaseManagers) => onChange({ releaseManagers })}
      />
      <OwnerRoles
        projectId={projectId}
        roles={project.ownerRoles}
        leads={project.leads}
        problems={problems}
        onChange={(ownerRoles) => onChange({ ownerRoles })}
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
