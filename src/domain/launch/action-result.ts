import type { Patch } from '../journal/patch';
import type { Problem } from '../problem';
import type { CalendarDate } from '../calendar/calendar-date';
import type { Instant } from '../calendar/instant';

/** Who asks, with what they may do in the launch's project. Whether they may edit the issue is Jira's to say, not asked here. */
export interface LaunchActor {
  readonly accountId: string;
  readonly roles: {
    readonly admin: boolean;
    readonly releaseManager: boolean;
    /** The functions whose lead, or lead's delegate, this person is: 'Legal'. */
    readonly leadOf: readonly string[];
  };
}

/** When it is asked: `today` in the launch's time zone, `now` as an instant. */
export interface Moment {
  readonly today: CalendarDate;
  readonly now: Instant;
}

/** Codes of a refused action. `notAllowed` is about the person, `overlaps` asks before something living is replaced. */
export type RefusalCode = 'notAllowed' | 'notFound' | 'invalid' | 'closed' | 'overlaps';

/** What an action comes to: the paths to write (none when everything is so already), or why it can't be. */
export type ActionResult =
  { readonly ok: true; readonly patch: Patch } | { readonly ok: false; readonly problems: readonly Problem[] };

export function write(patch: Patch): ActionResult {
  return { ok: true, patch };
}

export function refuse(code: RefusalCode, message: string, path = ''): ActionResult {
  return { ok: false, problems: [{ path, code, message }] };
}
