import type { UseCase } from './use-case';

/**
 * Keeps the settings whole: a save over somebody else's is refused as `busy`, and what was there stays. What the workflow gate says without
 * them is kept apart: should one of the two writes fail, the stricter one was the first.
 */
export const saveSettings: UseCase<'settings.save'> = async ({ settings, gateFallback, clock }, { viewer, input }) => {
  const { whenUnanswered } = input.settings.gate;
  if (whenUnanswered === 'refuse') await gateFallback.keep(whenUnanswered);
  const revision = await settings.saveRoles({
    baseRevision: input.baseRevision,
    settings: input.settings,
    savedBy: viewer.accountId,
    savedAt: clock.now(),
  });
  if (whenUnanswered === 'allow') await gateFallback.keep(whenUnanswered);
  return { revision };
};
