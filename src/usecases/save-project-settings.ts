import { isSameProject, projectSettingsOf, withProject } from '../domain/role/project-settings';
import type { ProjectSettings } from '../domain/role/roles';
import { AppError } from './app-error';
import type { UseCase } from './use-case';

/** Saves of other projects may come between reading and writing again and again; after this many a person may try. */
const MOST_TRIES = 8;

/**
 * Changes one project's part of the settings and nothing else. The settings are one document: where somebody saved another part
 * meanwhile, it is read again and this project's part put into what stands now.
 *
 * @throws AppError `busy` where this very project changed since `base` was read; `forbidden` for joining a pilot uninvited.
 */
export const saveProjectSettings: UseCase<'settings.saveProject'> = async (ports, { viewer, input, grants }) => {
  for (let tries = 1; ; tries++) {
    const { revision, settings } = await ports.settings.roles();
    const standing = projectSettingsOf(settings, input.projectId);
    if (isSameProject(standing, input.settings)) return { settings: standing };
    if (!isSameProject(standing, input.base)) throw changedMeanwhile();
    requireMayPilot(standing, input.settings, grants.isJiraAdmin);
    try {
      await ports.settings.saveRoles({
        baseRevision: revision,
        settings: withProject(settings, input.projectId, input.settings),
        savedBy: viewer.accountId,
        savedAt: ports.clock.now(),
      });
      return { settings: input.settings };
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'busy') || tries === MOST_TRIES) throw error;
    }
  }
};

function requireMayPilot(standing: ProjectSettings, wanted: ProjectSettings, isJiraAdmin: boolean): void {
  if (isJiraAdmin || wanted.rollout !== 'pilot' || standing.rollout === 'pilot') return;
  throw new AppError(
    'forbidden',
    'Which projects are on pilot is for Jira administrators to say. Nothing was saved; choose On or Off, or ask one of them.',
  );
}

function changedMeanwhile(): AppError {
  return new AppError(
    'busy',
    'Somebody else changed this project’s settings in the meantime. Yours were not saved; load theirs, and your changes are kept on top.',
  );
}
