import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WorkType } from '../../../../../src/contract/launch-work';
import { call } from '../../../api';
import { toCallError, type CallError } from '../../../call-error';
import type { Choice } from '../../../ui/Select';
import { useLaunch } from '../../launch-context';

export interface WorkTypes {
  readonly projects: readonly Choice[];
  readonly projectId: string;
  chooseProject(projectId: string): void;
  /** Undefined while they are read, and where that failed. */
  readonly types: readonly WorkType[] | undefined;
  readonly failure: CallError | null;
  /** The chosen type, or the first that Gantry can create; null where there is none at all. */
  readonly type: WorkType | null;
  chooseType(issueTypeId: string): void;
  retry(): void;
}

/** Where this person may create what; at first the launch's own project, and a type that asks for nothing more. */
export function useWorkTypes(): WorkTypes {
  const { issue } = useLaunch().view;
  const [projectId, setProjectId] = useState(issue.projectId);
  const [typeId, setTypeId] = useState<string | null>(null);
  const projects = useQuery({
    queryKey: ['launchVersions.projects'],
    queryFn: () => call('launchVersions.projects', {}),
  });
  const types = useQuery({
    queryKey: ['launch.workTypes', issue.issueId, projectId],
    queryFn: () => call('launch.workTypes', { issueId: issue.issueId, projectId }),
  });
  // While the others can't be read, there is still the launch's own.
  const known = projects.data?.projects ?? [];
  const own = known.some((project) => project.projectId === issue.projectId)
    ? []
    : [{ id: issue.projectId, label: issue.projectKey }];
  const easy = types.data?.find(({ name, demands }) => name === 'Task' && demands.length === 0);
  const first = easy ?? types.data?.find(({ demands }) => demands.length === 0) ?? types.data?.[0];
  return {
    projects: [
      ...own,
      ...known.map((project) => ({ id: project.projectId, label: `${project.name} (${project.key})` })),
    ],
    projectId,
    chooseProject(id) {
      setProjectId(id);
      setTypeId(null);
    },
    types: types.data,
    failure: types.isError ? toCallError(types.error) : null,
    type: types.data?.find(({ issueTypeId }) => issueTypeId === typeId) ?? first ?? null,
    chooseType: setTypeId,
    retry: () => void types.refetch(),
  };
}
