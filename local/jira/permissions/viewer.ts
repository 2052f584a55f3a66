import type { StoredUser } from '../state/model';
import type { JiraState } from '../state/store';

/** Whoever asks: a signed-in person, the app's own user, or nobody in particular. */
export interface Viewer {
  /** Null: not signed in. */
  readonly user: StoredUser | null;
  readonly groupIds: ReadonlySet<string>;
  /** The zone that dates in answers are written in and relative dates are read in. */
  readonly timeZone: string;
}

export function viewerOf(state: JiraState, user: StoredUser | null): Viewer {
  const groupIds = new Set<string>();
  if (user !== null) {
    for (const group of state.groups.values()) if (group.memberIds.includes(user.id)) groupIds.add(group.id);
  }
  return { user, groupIds, timeZone: user?.timeZone ?? state.site.get('site')?.timeZone ?? 'UTC' };
}
