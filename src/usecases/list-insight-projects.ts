import { availabilityOf } from '../domain/role/availability';
import { readingUntil } from './reading-time';
import { requireOnSite } from './require-pillar';
import { maySite } from './site-roles';
import type { UseCase } from './use-case';

/**
 * Projects where insights are on, by key: those that the viewer can browse, and of them those that they may keep insights in, which is
 * where they may edit issues, for product ops all of them.
 */
export const listInsightProjects: UseCase<'insight.projects'> = async (ports, { viewer }) => {
  const { settings } = await ports.settings.roles();
  requireOnSite(settings, 'insights');
  const [projects, isOps] = await Promise.all([ports.projects.all(), maySite(ports, viewer, 'governance.read')]);
  const grants = await ports.linkedIssues.grants({
    projectIds: projects.map(({ projectId }) => projectId),
    issueIds: [],
    until: readingUntil(ports.clock.now()),
  });
  const allowed = isOps ? grants.browsableProjects : grants.editableProjects;
  const readable = projects.filter(
    ({ projectId }) =>
      grants.browsableProjects.has(projectId) && availabilityOf(settings, 'insights', projectId) !== 'off',
  );
  return { projects: readable.filter(({ projectId }) => allowed.has(projectId)), readable };
};
