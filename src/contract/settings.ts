import * as z from 'zod/mini';
import {
  projectId,
  projectSettings,
  roleSettings,
  type ProjectSettings,
  type RoleSettings,
} from '../domain/role/roles';
import { operation } from './operation';
import type { People } from './person';

export interface ProjectHead {
  readonly projectId: string;
  readonly key: string;
  readonly name: string;
}

export interface SettingsView {
  readonly settings: RoleSettings;
  /** 0 on a fresh install, before anybody saved. */
  readonly revision: number;
  readonly people: People;
  readonly projects: readonly ProjectHead[];
}

export interface ProjectSettingsView {
  readonly project: ProjectHead;
  readonly settings: ProjectSettings;
  /** What the site's administrators decided for every project: which pillars there are, and who stands where a project names nobody. */
  readonly site: Pick<RoleSettings, 'pillars' | 'releaseManagers'>;
  /** Only Jira administrators take a project into a pilot; its own administrators may leave it. */
  readonly mayPilot: boolean;
  readonly people: People;
}

export const settingsOperations = {
  'settings.open': operation<SettingsView>()({
    access: { kind: 'jira-admin' },
    input: z.object({}),
  }),
  'settings.save': operation<{ readonly revision: number }>()({
    access: { kind: 'jira-admin' },
    input: z.object({
      /** The revision that was read: a save over somebody else's is refused as `busy`. */
      baseRevision: z.int().check(z.nonnegative()),
      settings: roleSettings,
    }),
  }),
  'settings.openProject': operation<ProjectSettingsView>()({
    access: { kind: 'project', permission: 'administer' },
    input: z.object({ projectId }),
  }),
  'settings.saveProject': operation<{ readonly settings: ProjectSettings }>()({
    access: { kind: 'project', permission: 'administer' },
    input: z.object({
      projectId,
      /** What was read: a save over somebody else's of the same project is refused as `busy`; of any other thing it is not. */
      base: projectSettings,
      settings: projectSettings,
    }),
  }),
} as const;
