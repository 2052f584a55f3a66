import { availabilityOf } from '../domain/role/availability';
import { requireOnSite } from './require-pillar';
import { maySite } from './site-roles';
import type { UseCase } from './use-case';

/** Projects that the viewer may keep insights in, by key and where insights are on: where they may edit issues, for product ops all that they can browse. */
export const listInsightProjects: UseCase<'insight.projects'> = async (ports, { viewer }) => {
  const { settings } = await ports.settings.roles();
  requireOnSite(settings, 'insights');
  const [projects, isOps] = await Promise.all([ports.projects.all(), maySite(ports, viewer, 'governance.read')]);
  const grants = await ports.linkedIssues.grants({
    projectIds: projects.map(({ projectId }) => projectId),
    issueIds: [],
  });
  const allowed = isOps ? grants.browsableProjects : grants.editableProjects;
  return {
    projects: projects.filter(
      ({ projectId }) => allowed.has(projectId) && availabilityOf(settings, 'insights', projectId) !== 'off',
    ),
  };
};
