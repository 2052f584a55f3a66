import { AppError } from './app-error';
import type { Standing } from './commit-change';

/**
 * What a person decides on must be what they saw. `concerns` tells the paths that matter to what they do.
 * @throws AppError `busy` when one of them was written after `baseRevision`.
 */
export async function requireUnchanged(
  standing: Pick<Standing, 'revision' | 'entriesAfter'>,
  baseRevision: number,
  concerns: (path: string) => boolean,
  sentence: string,
): Promise<void> {
  if (standing.revision <= baseRevision) return;
  const since = await standing.entriesAfter(baseRevision);
  if (since.some(({ patch }) => Object.keys(patch).some(concerns))) throw new AppError('busy', sentence);
}

/** As `requireUnchanged`, for what concerns a launch as a whole: its items, decisions, votes, date, status and plan. */
export function requireUnchangedLaunch(standing: Standing, baseRevision: number): Promise<void> {
  return requireUnchanged(
    standing,
    baseRevision,
    (path) =>
      /^(items|decisions|rounds|votes|roundEnds|waveExits)(\/|$)|^(launchOn|status|regions|packs|versionIds)$/.test(
        path,
      ),
    'Somebody changed this launch since you opened it, so nothing was saved. Look at it as it is now, then decide again.',
  );
}
