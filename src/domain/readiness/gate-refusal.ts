import type { GateAnswer } from './gate';
import type { Reason } from './reason';

/** A verdict's sentence names three items itself and counts the others. */
const NAMED = 3;
const MOST_NAMED = 10;

/** What somebody reads whose transition a closed gate refuses: why, and every item in its way, up to a length that a flag can show. */
export function gateRefusal({ sentence, blockedBy }: GateAnswer): string {
  return `Gantry’s launch gate is closed. ${sentence}${others(blockedBy)}`;
}

/** The items that the sentence only counts. */
function others(reasons: readonly Reason[]): string {
  const rest = reasons.slice(NAMED);
  if (rest.length === 0) return '';
  const shown = rest.slice(0, MOST_NAMED).map(({ title }) => title);
  const more = rest.length > MOST_NAMED ? `, and ${rest.length - MOST_NAMED} more in the launch panel` : '';
  return ` Also in its way: ${shown.join(', ')}${more}.`;
}
