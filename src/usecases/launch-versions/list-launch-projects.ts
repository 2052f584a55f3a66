import { availabilityOf } from '../../domain/role/availability';
import { requireOnSite } from '../require-pillar';
import type { UseCase } from '../use-case';

/** Projects whose versions can be looked at: those that the viewer can see and where launches are on, by key. */
export const listLaunchProjects: UseCase<'launchVersions.projects'> = async (ports) => {
  const { settings } = await ports.settings.roles();
  requireOnSite(settings, 'launches');
  const projects = await ports.projects.all();
  return { projects: projects.filter(({ projectId }) => availabilityOf(settings, 'launches', projectId) !== 'off') };
};
