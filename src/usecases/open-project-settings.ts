import { projectSettingsOf } from '../domain/role/project-settings';
import { accountsNamed } from './accounts-named';
import { AppError } from './app-error';
import { namePeople } from './name-people';
import type { UseCase } from './use-case';

/** One project's part of the settings, for its own administrators: nothing of any other project is told. */
export const openProjectSettings: UseCase<'settings.openProject'> = async (ports, { input, grants }) => {
  const [project, { settings }] = await Promise.all([ports.projects.find(input.projectId), ports.settings.roles()]);
  if (!project) throw new AppError('not-found', 'This project doesn’t exist, or you don’t have permission to see it.');
  const own = projectSettingsOf(settings, input.projectId);
  return {
    project,
    settings: own,
    site: { pillars: settings.pillars, releaseManagers: settings.releaseManagers },
    mayPilot: grants.isJiraAdmin || own.rollout === 'pilot',
    people: await namePeople(ports.people, accountsNamed(own)),
  };
};
