import { json } from '../json';
import { jsonEqual } from '../journal/json-equal';
import { plainProjectSettings, type ProjectSettings, type RoleSettings } from './roles';

/** What holds in a project, whether the settings name it or not. */
export function projectSettingsOf(settings: RoleSettings, projectId: string): ProjectSettings {
  return (
    (Object.hasOwn(settings.projects, projectId) ? settings.projects[projectId] : undefined) ?? plainProjectSettings
  );
}

/** The settings with one project's changed and everything else as it stands. A project of which nothing is said is left out. */
export function withProject(settings: RoleSettings, projectId: string, project: ProjectSettings): RoleSettings {
  const others = Object.entries(settings.projects).filter(([id]) => id !== projectId);
  const own = isPlain(project) ? [] : [[projectId, project] as const];
  return { ...settings, projects: Object.fromEntries([...others, ...own]) };
}

/** Whether these settings say no more than what holds anyway. */
export function isPlain({ rollout, releaseManagers, functionLeads, ownerRoles }: ProjectSettings): boolean {
  const named = [...releaseManagers, ...Object.keys(functionLeads), ...Object.keys(ownerRoles)];
  return rollout === 'on' && named.length === 0;
}

/** In whatever order its leads are written. */
export function isSameProject(one: ProjectSettings, other: ProjectSettings): boolean {
  return jsonEqual(json.parse(one), json.parse(other));
}
