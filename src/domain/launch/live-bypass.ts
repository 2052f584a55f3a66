import type { Instant } from '../calendar/instant';
import type { Launch } from './launch';
import type { GateBypass } from './launch-records';

/** Long enough for a release day with a second attempt, short enough that no gate stays open by oversight. */
const BYPASS_MS = 24 * 3_600_000;

/** A bypass of the workflow gate while it counts: until the instant `endsAt`. */
export interface LiveBypass extends GateBypass {
  readonly endsAt: Instant;
}

/** The bypass that counts at the instant; null for none. Of several only the last one can. */
export function liveBypass({ bypasses }: Pick<Launch, 'bypasses'>, now: Instant): LiveBypass | null {
  const last = bypasses[String(lastBypass(bypasses))];
  if (last === undefined) return null;
  const endsAt = new Date(Date.parse(last.at) + BYPASS_MS).toISOString();
  return Date.parse(now) < Date.parse(endsAt) ? { ...last, endsAt } : null;
}

/** The number of the last bypass; 0 before the first. */
export function lastBypass(bypasses: Launch['bypasses']): number {
  return Math.max(0, ...Object.keys(bypasses).map(Number).filter(Number.isInteger));
}
