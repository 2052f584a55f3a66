import type { UseCase } from './use-case';

/** Keeps the settings whole: a save over somebody else's is refused as `busy`, and what was there stays. */
export const saveSettings: UseCase<'settings.save'> = async ({ settings, clock }, { viewer, input }) => ({
  revision: await settings.saveRoles({
    baseRevision: input.baseRevision,
    settings: input.settings,
    savedBy: viewer.accountId,
    savedAt: clock.now(),
  }),
});
