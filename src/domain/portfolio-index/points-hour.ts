import * as z from 'zod/mini';
import type { Instant } from '../calendar/instant';

/** What the index has cost since an hour began, and whether it rests. Hours begin as Jira's do: on the hour, UTC. */
export const pointsHour = z.object({
  /** The hour, as its instant begins: '2026-11-23T05'. */
  hour: z.string(),
  spent: z.number(),
  /** Jira asked for rest until this instant; null where it didn't. */
  pausedUntil: z.nullable(z.string()),
  /** `quota`: the points of this hour are used up, for this site or for all of them; `burst`: too much at once. */
  why: z.nullable(z.enum(['quota', 'burst'])),
});
export type PointsHour = z.infer<typeof pointsHour>;

const HOUR_MS = 3_600_000;
const BURST_PAUSE_SECONDS = 30;

/** What keeps the index may always cost a little more than what builds it: an old index is worse than one that is built later. */
export const SHARE_FOR_BUILDING = 0.85;

export const noPoints = (now: Instant): PointsHour => ({
  hour: now.slice(0, 13),
  spent: 0,
  pausedUntil: null,
  why: null,
});

/** The same for this hour: what was spent in an earlier one is over, and so is a pause that has passed. */
export function inHourOf(now: Instant, points: PointsHour | null): PointsHour {
  if (points === null) return noPoints(now);
  const isOver = points.pausedUntil === null || points.pausedUntil <= now;
  return {
    hour: now.slice(0, 13),
    spent: points.hour === now.slice(0, 13) ? points.spent : 0,
    pausedUntil: isOver ? null : points.pausedUntil,
    why: isOver ? null : points.why,
  };
}

/** How many points are left of an hour's; none while it rests. */
export function pointsLeft(points: PointsHour, perHour: number, share = 1): number {
  return points.pausedUntil !== null ? 0 : Math.max(0, Math.floor(perHour * share) - points.spent);
}

/**
 * Rests after Jira refused a request for their number. A quota that is used up comes back with the next hour; too much at once is over in
 * half a minute. Jira's own word comes first. https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export function pausedBy(
  points: PointsHour,
  refusal: { readonly isQuota: boolean; readonly retryAfterSeconds?: number | undefined },
  now: Instant,
): PointsHour {
  const at = Date.parse(now);
  const nextHour = Math.ceil((at + 1) / HOUR_MS) * HOUR_MS;
  const seconds = refusal.retryAfterSeconds ?? (refusal.isQuota ? (nextHour - at) / 1000 : BURST_PAUSE_SECONDS);
  return {
    ...points,
    pausedUntil: new Date(at + seconds * 1000).toISOString(),
    why: refusal.isQuota ? 'quota' : 'burst',
  };
}
