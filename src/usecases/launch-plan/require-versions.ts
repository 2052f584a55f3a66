import { AppError } from '../app-error';
import type { Ports } from '../ports';

/**
 * A launch ships versions of its own issue's project, as far as whoever names them can see; those that it has already may stay, wherever
 * the issue has moved since. Nothing is asked of Jira where nothing new is named.
 *
 * @throws AppError `invalid-input` at the versions.
 */
export async function requireVersions(
  { versions }: Pick<Ports, 'versions'>,
  projectId: string,
  {
    wanted,
    known,
    path,
  }: { readonly wanted: readonly string[]; readonly known: readonly string[]; readonly path: string },
): Promise<void> {
  const named = wanted.filter((id) => !known.includes(id));
  if (named.length === 0) return;
  const there = new Set((await versions.ofProject(projectId))?.map(({ versionId }) => versionId));
  const missing = named.filter((id) => !there.has(id));
  if (missing.length === 0) return;
  const message = 'A version that was chosen isn’t one of this project any more, or you can’t see it. Choose again.';
  throw new AppError('invalid-input', `${message} Nothing was changed.`, {
    problems: [{ path, code: 'notFound', message }],
  });
}
