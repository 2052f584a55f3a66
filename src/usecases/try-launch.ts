import type { State } from '../domain/journal/patch';
import type { Launch } from '../domain/launch/launch';
import { launchFromState } from '../domain/launch/launch-state';
import { UnreadableLaunch } from '../domain/launch/unreadable-launch';

/** As `launchFromState`, for lists: one launch that can't be read is said, and keeps no other from its reader. */
export function tryLaunch(state: State): Launch | null | 'unreadable' {
  try {
    return launchFromState(state);
  } catch (error) {
    if (error instanceof UnreadableLaunch) return 'unreadable';
    throw error;
  }
}

/** What a list says to those who see the issues of such launches; none where all were read. */
export function unreadableWords(count: number): readonly string[] {
  if (count === 0) return [];
  const what = count === 1 ? '1 launch can’t be read' : `${count.toLocaleString('en')} launches can’t be read`;
  return [
    `${what}: what is stored was not written by this version of Gantry. Nothing was changed; the journal still holds every earlier state. Tell a Jira administrator.`,
  ];
}
