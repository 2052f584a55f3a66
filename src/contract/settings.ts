import * as z from 'zod/mini';
import { roleSettings, type RoleSettings } from '../domain/role/roles';
import { operation } from './operation';
import type { People } from './person';

export interface SettingsView {
  readonly settings: RoleSettings;
  readonly revision: number;
  readonly people: People;
  readonly projects: readonly { readonly projectId: string; readonly key: string; readonly name: string }[];
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
} as const;
