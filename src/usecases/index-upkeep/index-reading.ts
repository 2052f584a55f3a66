import type { Clock } from '../ports';
import type { IndexReading } from '../portfolio/ports';
import type { IndexBuilt } from './index-marks';

/** Far more than Jira's search is behind, and than an issue waits to be read. */
const BEHIND_MS = 86_400_000;

/**
 * A reading of Jira that begins now. What was created since the index last had everything is new; what is older and wasn't there was out of
 * the app's sight, and nobody knows how it was. Before the index is first whole it has no history that anything could begin in.
 *
 * @param upTo the index has had everything up to this instant
 */
export function readingNow(clock: Clock, built: IndexBuilt | null, upTo: string | null): IndexReading {
  const at = clock.now();
  if (built === null || upTo === null) return { at, newSince: null };
  const lately = new Date(Date.parse(upTo) - BEHIND_MS).toISOString();
  return { at, newSince: lately > built.historySince ? lately : built.historySince };
}
