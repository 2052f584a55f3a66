import type { RoadmapPageView } from '../../../src/contract/roadmap-page';
import type { GroupNames } from '../../../src/domain/roadmap-page/group';
import type { RoadmapRow } from '../../../src/domain/roadmap-page/roadmap-row';

/** Words for the ids in a reading's rows. */
export interface RoadmapNames extends GroupNames {
  template(row: RoadmapRow): string;
  objectiveOf(row: RoadmapRow): string;
  owner(row: RoadmapRow): string;
}

export function roadmapNames(view: RoadmapPageView): RoadmapNames {
  const person = (accountId: string) => view.people[accountId]?.displayName ?? 'Someone you can’t see';
  const objective = (issueId: string) => {
    const found = view.objectives[issueId];
    return found === undefined ? 'An issue you can’t see' : `${found.summary} (${found.key})`;
  };
  return {
    stages: view.stages,
    project: (projectId) => view.projects[projectId]?.name ?? projectId,
    objective,
    person,
    template: ({ templateKey }) => view.templates[templateKey]?.name ?? templateKey,
    objectiveOf: ({ objective: aim }) => {
      if (aim === null) return '';
      if (aim.kind === 'text') return aim.text;
      return aim.kind === 'hidden' ? 'An issue you can’t see' : objective(aim.issueId);
    },
    owner: ({ ownerId }) => (ownerId === null ? 'No decision owner' : person(ownerId)),
  };
}
